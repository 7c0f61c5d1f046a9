import Base
import Foundation

/// One line of a list.
struct ListItem: Encodable {
    /// A text in every language, as JSON has it.
    struct Title: Encodable {
        let en: String
        let zh: String
    }

    let id: String
    let title: Title
    /// The data sets it can be made of; not given for data sets.
    let datasets: [String]?

    init(id: String, title: Localized, datasets: [String]?) {
        self.id = id
        self.title = Title(en: title.en, zh: title.zh)
        self.datasets = datasets
    }

    /// An array of objects, keys sorted.
    static func json(_ items: [ListItem]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(items), as: UTF8.self)
    }

    /// Ids in one column, English titles in the next, then the data sets.
    static func table(_ items: [ListItem]) -> String {
        let ids = items.map(\.id.count).max() ?? 0
        let titles = items.map(\.title.en.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: width - text.count + 2)
        }
        return items.map { item in
            guard let datasets = item.datasets else { return padded(item.id, ids) + item.title.en }
            return padded(item.id, ids) + padded(item.title.en, titles)
                + datasets.joined(separator: ", ")
        }.joined(separator: "\n")
    }
}
