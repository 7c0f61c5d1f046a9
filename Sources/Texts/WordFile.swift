import TOMLKit

/// A file of words: TOML, a table for each subject, with one text for each name.
struct WordFile: Sendable {
    /// For messages.
    let name: String
    let text: String

    /// The names of its tables, by their headers alone, each at the start of a line.
    var subjects: [String] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
                guard line.first == UInt8(ascii: "["),
                    let end = line.lastIndex(of: UInt8(ascii: "]"))
                else { return nil }
                let name = line[(line.startIndex + 1)..<end]
                let isQuoted = name.first == UInt8(ascii: "\"") && name.count > 1
                return String(
                    decoding: isQuoted ? name.dropFirst().dropLast() : name, as: UTF8.self)
            }
        }
    }

    /// The texts by key, which is the table's name, a full stop and the text's own name.
    /// - Throws: `TextError` for a file that is no TOML or holds other things than texts.
    func texts() throws(TextError) -> [String: String] {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
        var texts: [String: String] = [:]
        for (subject, entries) in table {
            guard let entries = entries.table else { throw .noText(file: name, key: subject) }
            for (own, entry) in entries {
                let key = "\(subject).\(own)"
                guard let text = entry.string else { throw .noText(file: name, key: key) }
                texts[key] = text
            }
        }
        return texts
    }
}
