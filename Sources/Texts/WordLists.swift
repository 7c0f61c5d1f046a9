import Assets
import TOMLKit

/// Lists of words by name, from an embedded TOML file: words that are recognized, not said.
public struct WordLists: Sendable {
    private let file: String
    private let lists: [String: [String]]

    /// - Parameter path: of the file under `assets`.
    /// - Throws: `TextError` if it is missing, or if something else than lists of words stands in it.
    public init(embedded path: String) throws(TextError) {
        file = "assets/" + path
        guard let text = regplot_asset(path) else { throw .missing(file: file) }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: String(cString: text))
        } catch {
            throw .unreadable(file: file, reason: "\(error)")
        }
        var lists: [String: [String]] = [:]
        for (name, entry) in table {
            let words = entry.array?.compactMap(\.string) ?? []
            guard let array = entry.array, words.count == array.count else {
                throw .noText(file: file, key: name)
            }
            lists[name] = words
        }
        self.lists = lists
    }

    /// - Precondition: the file has such a list.
    public subscript(name: String) -> [String] {
        guard let words = lists[name] else { preconditionFailure("\(file) has no list \(name)") }
        return words
    }
}
