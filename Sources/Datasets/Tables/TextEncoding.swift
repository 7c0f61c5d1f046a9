import Foundation

/// Reads the encodings that tables come in.
enum TextEncoding {
    /// The bytes in UTF-8, without a byte order mark.
    /// - Throws: `TableError` if they are no text, or one whose encoding nothing says.
    static func utf8(_ bytes: Data) throws(TableError) -> [UInt8] {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0x50, 0x4B, 3, 4]) {
            throw .binary(hint: " but a workbook or an archive")
        }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .binary(hint: " but an old workbook")
        }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            return try utf16(Array(bytes.dropFirst(2)), isBigEndian: start[0] == 0xFE)
        }
        guard !bytes.contains(0) else { throw .binary(hint: "") }
        let text = Array(bytes)
        if String(validating: text, as: UTF8.self) != nil {
            return start.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
        }
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw .notUTF8(line: bad + 1)
    }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(TableError) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        guard bytes.count.isMultiple(of: 2), !units.contains(0),
            let text = String(validating: units, as: UTF16.self)
        else { throw .binary(hint: " in UTF-16, though it begins like one") }
        return Array(text.utf8)
    }
}
