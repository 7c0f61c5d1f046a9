public import Foundation
import UserInput

extension TextTable {
    /// What a file holds; `-` is the standard input.
    /// - Throws: `TableError.unreadable` if it cannot be read, or is larger than the most that is read.
    public static func bytes(of path: String) throws(TableError) -> Data {
        do throws(InputFileError) {
            return Data(try InputFile.bytes(at: path, limit: limits.megabytes * 1_000_000))
        } catch {
            throw .unreadable(error)
        }
    }

    /// Reads text in UTF-8, or in UTF-16 with a byte order mark, whose lines end as on any system.
    /// - Throws: `TableError` if it is no text or no table, naming the line where one is to blame.
    public init(_ bytes: Data, format: Format = Format()) throws(TableError) {
        let text = try TextEncoding.utf8(bytes)
        let named = TextTable.namedDelimiter(text)
        let start = named.map { (place: $0.end, line: 2) } ?? (place: 0, line: 1)
        let delimiter =
            format.delimiter ?? named?.delimiter
            ?? DelimiterGuess.delimiter(of: text, from: start)
        let records = try FieldReader.read(text, delimiter, from: start)
        let shape = try TableShape(records, hasHeader: format.hasHeader)
        try self.init(
            shape, hasHeader: format.hasHeader, delimiter: delimiter,
            emptyRows: records.emptyRows)
    }

    private init(
        _ shape: TableShape, hasHeader: Bool, delimiter: Delimiter, emptyRows: Int
    ) throws(TableError) {
        var records = shape.records
        let width = records.width(0)
        var notices = shape.notices
        if emptyRows > 0 { notices.append(.emptyRows(emptyRows)) }
        var names = [String](repeating: "", count: width)
        if hasHeader {
            try HeaderCheck(records).check()
            names = Array(records.fields(0))
        }
        if let row = TotalRow.place(in: records, hasHeader: hasHeader) {
            notices.append(.totalRow(line: records.lines[row]))
            records.fields.removeLast(width)
            records.quoted.removeLast(width)
            records.lines.removeLast()
        }
        let above = hasHeader ? 1 : 0
        try self.init(
            names: names, fields: Array(records.fields.dropFirst(above * width)),
            quoted: Array(records.quoted.dropFirst(above * width)),
            lines: Array(records.lines.dropFirst(above)), delimiter: delimiter, notices: notices)
    }

    /// The sign that a first line such as `sep=;` names, as Excel writes it, and where the next begins.
    private static func namedDelimiter(_ text: [UInt8]) -> (delimiter: Delimiter, end: Int)? {
        guard let lineEnd = text.prefix(16).firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return nil
        }
        var line = String(decoding: text[..<lineEnd], as: UTF8.self)
        if line.hasPrefix("\""), line.hasSuffix("\""), line.count > 1 {
            line = String(line.dropFirst().dropLast())
        }
        guard line.lowercased().hasPrefix("sep="), line.count == 5, let sign = line.last,
            sign != "\""
        else { return nil }
        let isPair = text[lineEnd...].starts(with: [0x0D, 0x0A])
        return (.sign(sign), lineEnd + (isPair ? 2 : 1))
    }
}
