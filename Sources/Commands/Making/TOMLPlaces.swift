/// Where the keys and values of a TOML text stand; the parser itself places nothing but mistakes of syntax.
struct TOMLPlaces: Sendable {
    /// From a table to what is in it, or from an array.
    enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    typealias Path = [Step]

    private var keys: [Path: TextPlace] = [:]
    private var values: [Path: TextPlace] = [:]

    /// Reads the places.
    /// - Parameter text: one that the parser has taken; of another the places mean nothing.
    init(_ text: String) {
        var scanner = TOMLScanner(text)
        for found in scanner.all() { note(found) }
    }

    /// Of a key, where it is named first.
    func key(_ path: Path) -> TextPlace? { keys[path] }

    /// Of a value; that of a table with a heading is its heading.
    func value(_ path: Path) -> TextPlace? { values[path] }

    private mutating func note(_ found: TOMLScanner.Found) {
        // A table may be named again on the way to those in it.
        switch found.what {
        case .key: keys[found.path] = keys[found.path] ?? found.place
        case .value: values[found.path] = values[found.path] ?? found.place
        }
    }
}
