/// Divides text into records and fields: fields between quotation marks hold anything (RFC 4180), lines
/// end as on any system.
///
/// Time and memory grow with the text; what is read ends at a number of fields and of records.
struct FieldReader {
    /// Fields of all records, one record after the other.
    struct Records {
        var fields: [String] = []
        /// Whether a field stood between quotation marks.
        var quoted: [Bool] = []
        /// Where each record begins in `fields`, and the end.
        var starts = [0]
        /// Where each record begins in the file, from 1.
        var lines: [Int] = []
        /// Records of delimiters only, which are left out.
        var emptyRows = 0

        var count: Int { lines.count }
        func width(_ record: Int) -> Int { starts[record + 1] - starts[record] }
        func fields(_ record: Int) -> ArraySlice<String> {
            fields[starts[record]..<starts[record + 1]]
        }
    }

    private let bytes: [UInt8]
    /// nil: any number of blanks.
    private let delimiter: [UInt8]?
    private var place: Int
    private var line: Int
    private(set) var records = Records()

    private static let quote = UInt8(ascii: "\"")

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - start: where reading begins, and the line that this is.
    ///   - most: how many records are read, such as a sample to guess by; nil: all.
    static func read(
        _ bytes: [UInt8], _ delimiter: TextTable.Delimiter, from start: (place: Int, line: Int),
        most: Int? = nil
    ) throws(TableError) -> Records {
        var reader = FieldReader(bytes, delimiter, from: start)
        while reader.place < bytes.count, reader.records.count < most ?? .max {
            try reader.readRecord()
        }
        return reader.records
    }

    private init(
        _ bytes: [UInt8], _ delimiter: TextTable.Delimiter, from start: (place: Int, line: Int)
    ) {
        self.bytes = bytes
        (place, line) = start
        switch delimiter {
        case .sign(let sign): self.delimiter = Array(String(sign).utf8)
        case .blanks: self.delimiter = nil
        }
    }

    private mutating func readRecord() throws(TableError) {
        let first = records.fields.count
        let start = line
        if delimiter == nil { skipBlanks() }
        var isLast = false
        while !isLast {
            guard records.fields.count < TextTable.limits.fields else {
                throw .tooManyFields(limit: TextTable.limits.fields)
            }
            isLast = try readField()
        }
        guard records.fields[first...].contains(where: { !$0.isEmpty }) else {
            // An empty line is no row; a line of delimiters may have been meant as one.
            if records.fields.count > first + 1 { records.emptyRows += 1 }
            records.fields.removeSubrange(first...)
            records.quoted.removeSubrange(first...)
            return
        }
        records.starts.append(records.fields.count)
        records.lines.append(start)
    }

    /// - Returns: whether the record ends behind the field.
    private mutating func readField() throws(TableError) -> Bool {
        skipBlanks()
        let isQuoted = place < bytes.count && bytes[place] == Self.quote
        if isQuoted {
            try readQuoted()
        } else {
            let start = place
            while place < bytes.count, !isEnd { place += 1 }
            append(bytes[start..<place], isQuoted: false)
        }
        if place < bytes.count, !isLineEnd(bytes[place]) {
            place += delimiter?.count ?? 0
            guard delimiter == nil else { return false }
            skipBlanks()
            // Blanks at the end of a line stand before nothing.
            if place < bytes.count, !isLineEnd(bytes[place]) { return false }
        }
        skipLineEnd()
        return true
    }

    private mutating func readQuoted() throws(TableError) {
        let opening = line
        place += 1
        var start = place
        var text: [UInt8] = []
        while true {
            guard place < bytes.count else { throw .badQuotes(line: opening) }
            let byte = bytes[place]
            if byte == Self.quote {
                text += bytes[start..<place]
                place += 1
                guard place < bytes.count, bytes[place] == Self.quote else { break }
                // Two marks are one.
                start = place
            } else if isLineEnd(byte), !(byte == 0x0A && bytes[place - 1] == 0x0D) {
                line += 1
            }
            place += 1
        }
        append(text[...], isQuoted: true)
        if delimiter != nil { skipBlanks() }
        guard place == bytes.count || isEnd else { throw .badQuotes(line: line) }
    }

    private mutating func append(_ text: ArraySlice<UInt8>, isQuoted: Bool) {
        records.fields.append(FieldReader.trimmed(text))
        records.quoted.append(isQuoted)
    }

    /// Whether a field that is not quoted ends here.
    private var isEnd: Bool {
        let byte = bytes[place]
        if isLineEnd(byte) { return true }
        guard let delimiter else { return isBlank(byte) }
        guard byte == delimiter[0] else { return false }
        return delimiter.count == 1
            || bytes[place...].prefix(delimiter.count).elementsEqual(delimiter)
    }

    private mutating func skipBlanks() {
        while place < bytes.count, isBlank(bytes[place]) {
            guard delimiter?[0] != bytes[place] else { return }
            place += 1
        }
    }

    private mutating func skipLineEnd() {
        guard place < bytes.count else { return }
        place += bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
        line += 1
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Without blanks and ends of lines around it, those beyond ASCII too.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
        var text = text
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        while let byte = text.last, isSpace(byte) { text.removeLast() }
        while let byte = text.first, isSpace(byte) { text.removeFirst() }
        let all = String(decoding: text, as: UTF8.self)
        guard text.first ?? 0 >= 0x80 || text.last ?? 0 >= 0x80 else { return all }
        guard let first = all.firstIndex(where: { !$0.isWhitespace }),
            let last = all.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(all[first...last])
    }
}
