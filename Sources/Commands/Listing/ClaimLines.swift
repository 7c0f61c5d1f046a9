import Base
import Charts
import Experiments
import Results

/// Claims as lines for a terminal: id and verdict, the claim, the deciding number, what was found.
struct ClaimLines {
    let text: String

    /// Columns of a terminal that are always there.
    private static let width = 80
    private static let indent = "       "

    /// - Parameter words: quoting the evidence's quantities.
    init(_ claims: [Claim], _ words: Words) {
        let parts = claims.map { claim -> String in
            var lines = [
                claim.id + String(repeating: " ", count: max(1, 7 - claim.id.count))
                    + words.text(claim.verdict.name).uppercased()
            ]
            lines += Self.wrapped(words.text(claim.statement))
            if claim.isCompound {
                lines += claim.parts.flatMap { Self.lines(of: $0, words) }
            } else {
                lines += Self.lines(of: claim.measurement, words)
                lines += Self.wrapped(words.text(claim.finding))
            }
            return lines.joined(separator: "\n")
        }
        let counts = Verdict.allCases.compactMap { verdict -> String? in
            let count = claims.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(words.text(verdict.name))"
        }
        text = (parts + [counts.joined(separator: " · ")]).joined(separator: "\n\n")
    }

    /// A part of a compound claim.
    private static func lines(of part: Claim.Part, _ words: Words) -> [String] {
        wrapped("• \(words.text(part.name)): \(words.text(Bearing.name(part.bearing)))")
            + lines(of: part.measurement, words) + wrapped(words.text(part.finding))
    }

    private static func lines(of measurement: Claim.Measurement?, _ words: Words) -> [String] {
        guard let measurement else { return [] }
        return wrapped(
            "→ \(words.text(measurement.measure)): \(words.text(measurement.number)), "
                + words.text(measurement.grounds))
    }

    /// Lines of at most 80 columns; a Chinese character takes two.
    private static func wrapped(_ markup: String) -> [String] {
        var lines: [String] = []
        var line = indent
        var width = indent.count
        for word in words(plain(markup)) {
            let own = columns(word)
            let isEmpty = line.allSatisfy { $0 == " " }
            if !isEmpty, width + own > Self.width, word != " " {
                lines.append(line)
                (line, width) = (indent, indent.count)
            }
            if word == " ", line.allSatisfy({ $0 == " " }) { continue }
            line += word
            width += own
        }
        return (lines + [line]).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Powers keep their sign: 10^{−7} becomes 10^−7.
    private static func plain(_ markup: String) -> String {
        RichText(markup).runs.map { $0.script == .sup ? "^" + $0.text : $0.text }.joined()
    }

    /// Where a line may be broken: around blanks, and around every Chinese character.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character == " " || isWide(character) {
                if !word.isEmpty { words.append(word) }
                words.append(String(character))
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func columns(_ word: String) -> Int {
        word.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x2E80...0xFFEF).contains($0.value) } ?? false
    }
}
