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
            var subjects: [String] = []
            var start = bytes.startIndex
            while start < bytes.endIndex {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
                if bytes[start] == UInt8(ascii: "["),
                    let close = bytes[start..<end].lastIndex(of: UInt8(ascii: "]"))
                {
                    let name = bytes[(start + 1)..<close]
                    let isQuoted = name.first == UInt8(ascii: "\"") && name.count > 1
                    subjects.append(
                        String(
                            decoding: isQuoted ? name.dropFirst().dropLast() : name, as: UTF8.self))
                }
                start = end + 1
            }
            return subjects
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
