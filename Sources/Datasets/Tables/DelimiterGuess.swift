/// Finds what stands between the fields of a table.
struct DelimiterGuess {
    /// How many records are looked at.
    private static let sample = 60

    private let delimiter: TextTable.Delimiter
    /// The share of records below the first that are as wide as most are, the share of fields that are numbers, and how
    /// wide most records are.
    private let alike, numbers: Double
    private let width: Int
    /// Whether the first record is as wide as most are.
    private let namesAll: Bool

    /// The candidate that divides the first records alike, as the first of them, then into the most
    /// numbers, then into the most fields; of equals the first.
    static func delimiter(of bytes: [UInt8], from start: (place: Int, line: Int))
        -> TextTable.Delimiter
    {
        let signs = [",", ";", "\t", "|", "，"].compactMap {
            DelimiterGuess(bytes, .sign($0), from: start)
        }
        let best = signs.reduce(nil as DelimiterGuess?) { best, next in
            if let best, !next.isBetter(than: best) { best } else { next }
        }
        // Texts hold blanks, so that these must divide numbers, or be the only way.
        if let blanks = DelimiterGuess(bytes, .blanks, from: start), blanks.alike >= 0.9 {
            guard let best else { return .blanks }
            if blanks.numbers > 0.5, blanks.isBetter(than: best) { return .blanks }
        }
        return best?.delimiter ?? .sign(",")
    }

    private func isBetter(than other: DelimiterGuess) -> Bool {
        let (own, others) = (alike >= 0.9, other.alike >= 0.9)
        if own != others { return own }
        if namesAll != other.namesAll { return namesAll }
        if !own, alike != other.alike { return alike > other.alike }
        if numbers != other.numbers { return numbers > other.numbers }
        return width > other.width
    }

    /// nil if it divides nothing.
    private init?(
        _ bytes: [UInt8], _ delimiter: TextTable.Delimiter, from start: (place: Int, line: Int)
    ) {
        guard
            let records = try? FieldReader.read(bytes, delimiter, from: start, most: Self.sample),
            records.count > 0
        else { return nil }
        let widths = (0..<records.count).map(records.width)
        // The names may be fewer, or stand below a title.
        let below = widths.count > 1 ? Array(widths.dropFirst()) : widths
        let usual = TableShape.mostCommon(below)
        guard usual > 1 else { return nil }
        self.delimiter = delimiter
        width = usual
        namesAll = widths[0] == usual
        alike = Double(below.count { $0 == usual }) / Double(below.count)
        let allowsComma = delimiter != .sign(",")
        let count = records.fields.count { Self.isNumber($0, allowsComma: allowsComma) }
        numbers = Double(count) / Double(records.fields.count)
    }

    private static func isNumber(_ field: String, allowsComma: Bool) -> Bool {
        var hasDigit = false
        for byte in field.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
                UInt8(ascii: "E"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "/"),
                UInt8(ascii: ":"):
                continue
            case UInt8(ascii: ",") where allowsComma: continue
            default: return false
            }
        }
        return hasDigit
    }
}
