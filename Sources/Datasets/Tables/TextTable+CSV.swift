public import Foundation
import SwiftCSV
import UserInput

extension TextTable {
    /// How a file is read.
    public struct Format: Sendable, Hashable {
        /// What stands between fields; nil: the one of comma, semicolon, tab and | that the first
        /// line has most of.
        public var delimiter: Character?
        /// Whether the first line names the columns; else they are called `column 1` and so on.
        public var hasHeader = true

        public init() {}
    }

    /// The most that is read.
    public static let limits = (megabytes: 50, columns: 10_000, fields: 5_000_000)

    /// What a file holds.
    public static func bytes(of path: String) throws(TableError) -> Data {
        do throws(InputFileError) {
            return Data(try InputFile.bytes(at: path, limit: limits.megabytes * 1_000_000))
        } catch {
            throw .unreadable(error)
        }
    }

    /// Reads text in UTF-8, with or without a byte order mark, whose lines end as on any system.
    public init(_ bytes: Data, format: Format = Format()) throws(TableError) {
        try self.init(text: try TextTable.text(bytes), format: format)
    }

    private static func text(_ bytes: Data) throws(TableError) -> String {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw .binary(hint: " in UTF-8 but in UTF-16")
        }
        if start.starts(with: [0x50, 0x4B, 3, 4]) {
            throw .binary(hint: " but a workbook or an archive")
        }
        guard !bytes.contains(0) else { throw .binary(hint: "") }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw .notUTF8(line: bad + 1)
    }

    private init(text: String, format: Format) throws(TableError) {
        guard text.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else { throw .noRows }
        let delimiter = format.delimiter ?? TextTable.guessedDelimiter(text)
        try TextTable.checkSize(text, delimiter: delimiter)
        var rows = try TextTable.rows(text, delimiter: delimiter)
        guard let first = rows.first else { throw .noRows }
        guard first.fields.count <= TextTable.limits.columns else {
            throw .tooManyColumns(first.fields.count, limit: TextTable.limits.columns)
        }
        if let odd = rows.first(where: { $0.fields.count != first.fields.count }) {
            throw .ragged(
                line: odd.line, fields: odd.fields.count, expected: first.fields.count)
        }
        if format.hasHeader { rows.removeFirst() }
        guard !rows.isEmpty else { throw .noRows }
        allowsDecimalComma = delimiter != ","
        self.rows = rows
        let numbered = (1...first.fields.count).map { "column \($0)" }
        guard format.hasHeader else {
            columns = numbered
            return
        }
        columns = try TextTable.names(first.fields, numbered)
        let comma = allowsDecimalComma
        guard
            first.fields.contains(where: { TextTable.number($0, allowsDecimalComma: comma) == nil })
        else { throw .numericHeader }
    }

    /// Counts fields before they take memory: every delimiter and every end of a line begins one.
    private static func checkSize(_ text: String, delimiter: Character) throws(TableError) {
        guard let sign = delimiter.unicodeScalars.first else { return }
        var fields = 1
        var last: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            switch scalar {
            case sign, "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}":
                if scalar != "\n" || last != "\r" { fields += 1 }
            default: break
            }
            last = scalar
        }
        guard fields <= limits.fields else { throw .tooManyFields(limit: limits.fields) }
    }

    private static func names(
        _ header: [String], _ numbered: [String]
    ) throws(TableError) -> [String] {
        let names = zip(header, numbered).map { $0.isEmpty ? $1 : $0 }
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() {
            if let first = places[name] {
                throw .duplicateHeader(name, first: first + 1, second: place + 1)
            }
            places[name] = place
        }
        return names
    }

    /// The sign that the first line has most of; of several the first.
    private static func guessedDelimiter(_ text: String) -> Character {
        var (commas, semicolons, tabs, bars) = (0, 0, 0, 0)
        // Fields between quotation marks may hold anything.
        var isQuoted = false
        loop: for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break loop
            case UInt8(ascii: "\""): isQuoted.toggle()
            case _ where isQuoted: continue
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: ";"): semicolons += 1
            case UInt8(ascii: "\t"): tabs += 1
            case UInt8(ascii: "|"): bars += 1
            default: continue
            }
        }
        let counts: [(sign: Character, count: Int)] = [
            (",", commas), (";", semicolons), ("\t", tabs), ("|", bars),
        ]
        let most = counts.map(\.count).max() ?? 0
        return counts.first { $0.count == most }?.sign ?? ","
    }

    /// Every line that is not empty.
    private static func rows(
        _ text: String, delimiter: Character
    ) throws(TableError) -> [Row] {
        // The reader leaves out an empty last field unless its line ends.
        let text = text.last?.isNewline == true ? text : text + "\n"
        let lines = Lines()
        do {
            let reader = try EnumeratedCSV(
                string: text, delimiter: .character(delimiter), loadColumns: false, rowLimit: 0)
            try reader.enumerateAsArray(startAt: 0, rowLimit: nil) { lines.append($0) }
        } catch {
            throw .badQuotes(line: lines.next)
        }
        // A mark that is never closed swallows all lines after it.
        let quotes = text.utf8.count { $0 == UInt8(ascii: "\"") }
        guard quotes.isMultiple(of: 2) else { throw .badQuotes(line: lines.rows.last?.line ?? 1) }
        return lines.rows
    }

    /// What the reader has given so far.
    private final class Lines {
        private(set) var rows: [Row] = []
        /// Where the next row starts.
        private(set) var next = 1

        func append(_ fields: [String]) {
            let breaks = fields.reduce(0) { $0 + $1.count(where: \.isNewline) }
            let trimmed = fields.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            if trimmed != [""] { rows.append(Row(line: next, fields: trimmed)) }
            next += 1 + breaks
        }
    }
}
