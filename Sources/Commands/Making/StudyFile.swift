import Foundation
import TOMLKit
import UserInput

/// A study file, read: its entries in its order, and what is wrong with it by itself. Nothing is asked of commands yet.
struct StudyFile {
    private(set) var entries: [StudyEntry] = []
    private(set) var problems: [StudyProblem] = []

    /// The keys outside tables, and the tables.
    private static let keys = ["out", "course"] + StudyKind.allCases.map(\.rawValue)
    static let courseKeys = ["title", "author", "date", "licence"]
    /// A study file has no more bytes.
    static let limit = 1_000_000

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - folder: where folders go that neither an entry nor the file places.
    ///   - path: of the file; nil where it has none.
    /// - Throws: if the parser of command lines describes itself in other words than these.
    init(_ bytes: [UInt8], folder: String, path: String? = nil) throws {
        guard let text = Self.text(bytes, &problems) else { return }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let start = error.source.begin
            problems.add(
                TextPlace(line: start.line, column: start.column),
                "This is no TOML: \(Self.sentence(error.description))")
            return
        }
        let fields = withExtendedLifetime(table) {
            StudyValue.fields(table, in: TOMLPlaces(text))
        }
        try read(fields, folder: folder, path: path ?? "-")
    }

    private mutating func read(_ fields: [StudyField], folder: String, path: String) throws {
        for field in fields where !Self.keys.contains(field.key) {
            problems.add(
                field.place,
                "A study file has no key \(field.key.quoted)."
                    + Suggestion.sentence(for: field.key, among: Self.keys)
                    + " Possible: \(Self.keys.joined(separator: ", ")).")
        }
        var folder = folder
        if let field = fields.first(where: { $0.key == "out" }) {
            if let text = field.value.text, !text.isEmpty {
                folder = text
            } else {
                problems.add(field.value.place, "out is no text; write the path of a folder.")
            }
        }
        let course = course(fields)
        for kind in StudyKind.allCases {
            guard let field = fields.first(where: { $0.key == kind.rawValue }) else { continue }
            for (place, own) in tables(field) {
                var reader = EntryReader(
                    kind, at: place, own, folder: folder, course: course, file: path)
                if let entry = try reader.entry() { entries.append(entry) }
                problems += reader.problems
            }
        }
        if fields.allSatisfy({ StudyKind(rawValue: $0.key) == nil }) {
            problems.add(
                TextPlace(),
                "There is nothing to make; add an entry such as [[study]] with name = \"moons\" and data = \"moons\"."
            )
        }
        entries.sort { $0.place < $1.place }
        checkNames()
    }

    /// The tables of an array of tables.
    private mutating func tables(_ field: StudyField) -> [(TextPlace, [StudyField])] {
        guard let items = field.value.items else {
            problems.add(
                field.place,
                "\(field.key) is \(field.value.noun); write [[\(field.key)]] with two brackets above its keys."
            )
            return []
        }
        return items.compactMap { item in
            guard let fields = item.fields else {
                problems.add(
                    item.place,
                    "\(field.key) is a list of tables; this is \(item.noun). Write [[\(field.key)]] above its keys."
                )
                return nil
            }
            return (item.place, fields)
        }
    }

    /// What stands above the headings of pages: title, author, date and licence, as far as they are there.
    private mutating func course(_ fields: [StudyField]) -> String? {
        guard let field = fields.first(where: { $0.key == "course" }) else { return nil }
        guard let own = field.value.fields else {
            problems.add(
                field.place,
                "course is \(field.value.noun); write [course] above its keys.")
            return nil
        }
        var words: [String: String] = [:]
        for entry in own {
            guard Self.courseKeys.contains(entry.key) else {
                problems.add(
                    entry.place,
                    "[course] has no key \(entry.key.quoted)."
                        + Suggestion.sentence(for: entry.key, among: Self.courseKeys)
                        + " Possible: \(Self.courseKeys.joined(separator: ", ")).")
                continue
            }
            switch entry.value.content {
            case .text(let text) where !text.isEmpty: words[entry.key] = text
            case .date(let day) where entry.key == "date": words[entry.key] = day
            default:
                problems.add(
                    entry.value.place,
                    "\(entry.key) is \(entry.value.noun == "a text" ? "empty" : entry.value.noun); write a text, "
                        + "as in \(entry.key) = \"…\", or leave it out.")
            }
        }
        let parts = Self.courseKeys.compactMap { words[$0] }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Two entries of one name.
    private mutating func checkNames() {
        var seen: [String: TextPlace] = [:]
        for entry in entries {
            // What has no name of its own has that of its output, which is looked at as such.
            guard entry.fields.contains(where: { $0.key == "name" }) else { continue }
            if let first = seen[entry.name] {
                problems.add(
                    entry.namePlace,
                    "The name \(entry.name.quoted) is taken in line \(first.line); write another one."
                )
            } else {
                seen[entry.name] = entry.namePlace
            }
        }
    }

    /// The words of a file in UTF-8; else the line in which it is none is told.
    static func text(
        _ bytes: [UInt8], _ problems: inout [StudyProblem], file: String? = nil
    ) -> String? {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let line = lines.firstIndex {
                $0.contains(0) || String(validating: $0, as: UTF8.self) == nil
            }
            problems.append(
                StudyProblem(
                    file: file, place: TextPlace(line: (line ?? 0) + 1, column: 1),
                    message: "This line is no text in UTF-8; save the file in that encoding."))
            return nil
        }
        return text
    }

    /// What the parser says, as a sentence.
    private static func sentence(_ text: String) -> String {
        let line = text.split(separator: "\n").joined(separator: " ")
        return line.hasSuffix(".") ? line : line + "."
    }
}
