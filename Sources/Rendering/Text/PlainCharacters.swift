import Charts

/// Characters that a line of text may hold.
enum PlainCharacters {
    /// The text with control characters, which have no glyph and which XML forbids, as spaces.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
        return String(result)
    }

    /// The text with some characters written as their codes.
    static func spelt(_ text: String, _ missing: Set<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if missing.contains(scalar) {
                result.append(contentsOf: "[\(scalar.codePoint)]".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Which missing characters a text has. Where only a part of one is missing, which is no character
    /// of the text, all beyond ASCII count; so what is spelt becomes less each time.
    static func present(_ missing: Set<Unicode.Scalar>, in text: String) -> Set<Unicode.Scalar> {
        guard !missing.isEmpty else { return [] }
        let own = missing.intersection(text.unicodeScalars)
        return own.isEmpty ? Set(text.unicodeScalars.filter { !$0.isASCII }) : own
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
