import UserInput

/// Names of columns, as a list of an option.
public struct ColumnList: Sendable, Hashable {
    /// As it was typed.
    public let text: String

    public init(_ text: String) { self.text = text }

    /// The parts between commas; those between quotation marks may hold commas.
    public var parts: [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: parts.append("")
            default: parts[parts.count - 1].append(character)
            }
        }
        return parts.map(ColumnList.trimmed).filter { !$0.isEmpty }
    }

    /// The columns that are meant: as long names as there are, so that those with commas need no
    /// quotation marks.
    public func names(among columns: [String]) -> [String] {
        let known = Set(columns)
        let whole = ColumnList.trimmed(text)
        if known.contains(whole) { return [whole] }
        guard !text.contains("\"") else { return parts }
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        // A name has no more commas than the longest of the table.
        let most = 1 + (columns.map { name in name.count { $0 == "," } }.max() ?? 0)
        var names: [String] = []
        var start = 0
        while start < pieces.count {
            let ends = (start + 1...min(start + most, pieces.count)).reversed()
            let joined = ends.lazy.map { end in
                (ColumnList.trimmed(pieces[start..<end].joined(separator: ",")), end)
            }
            let (name, end) =
                joined.first { known.contains($0.0) }
                ?? (ColumnList.trimmed(String(pieces[start])), start + 1)
            if !name.isEmpty { names.append(name) }
            start = end
        }
        return names
    }

    /// A name as a shell's word of such a list, cut where it is endless.
    public static func option(_ name: String) -> String {
        let isWord = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "_.-+%:/".unicodeScalars.contains(scalar)
        }
        if isWord, !name.isEmpty, name.count <= 40 { return name }
        let isPlain = !name.contains { "\"\\$`!".contains($0) }
        return isPlain ? name.quoted : "'" + name.quoted.dropFirst().dropLast() + "'"
    }

    /// The whole text as one name.
    var trimmed: String { ColumnList.trimmed(text) }

    private static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
