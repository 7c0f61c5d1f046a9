import Base
import Experiments
import Foundation

/// One line of a list.
struct ListItem: Encodable {
    let id: String
    /// By the codes of languages.
    let title: [String: String]
    /// The data sets it can be made of; not given for data sets, nor for figures of comparisons.
    let datasets: [String]?
    /// What a method needs, and among which values its strength is chosen; not given for others.
    var method: ListedMethod?
    /// True of a figure that comparisons have; not given for others.
    var comparison: Bool?
    /// What passes while a figure moves; not given where it stands still.
    var moves: Motion?
    /// The same in words.
    var motion: String?

    enum CodingKeys: CodingKey {
        case id, title, datasets, method, comparison, moves
    }

    /// - Parameter languages: the words of the title, those of messages first.
    init(id: String, title: Phrase, datasets: [String]?, in languages: [Words]) {
        self.id = id
        self.title = Dictionary(
            uniqueKeysWithValues: languages.map { ($0.language.rawValue, $0.text(title)) })
        self.datasets = datasets
    }

    /// The title in the language of messages, and whether it moves, or what it is a figure of.
    var heading: String {
        (title[Language.allCases[0].rawValue] ?? id) + (motion.map { " (\($0))" } ?? "")
            + (comparison == true ? " (of a comparison: --study)" : "")
    }

    /// An array of objects, keys sorted.
    static func json(_ items: [ListItem]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(items), as: UTF8.self)
    }

    /// Ids in one column, English titles in the next, then the data sets; under a method, what is said of it.
    static func table(_ items: [ListItem]) -> String {
        let ids = items.map(\.id.count).max() ?? 0
        let titles = items.map(\.heading.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: width - text.count + 2)
        }
        return items.flatMap { item in
            let first = item.datasets.map {
                padded(item.heading, titles) + $0.joined(separator: ", ")
            }
            let rest = item.method?.lines ?? []
            return [padded(item.id, ids) + (first ?? item.heading)]
                + rest.map { padded("", ids) + $0 }
        }.joined(separator: "\n")
    }
}
