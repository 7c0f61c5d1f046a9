extension String {
    /// The text in quotation marks for a message: cut after forty characters, with control characters
    /// spelt out, which a terminal would obey.
    ///
    /// Complexity: O(1) in the length of the text.
    public var quoted: String { quoted(max: 40) }

    /// - Parameter max: how many characters remain, of four scalars each on average.
    public func quoted(max: Int) -> String {
        // A character may be made of any number of scalars.
        let scalars = String.UnicodeScalarView(unicodeScalars.prefix(4 * max))
        let start = String(scalars).prefix(max)
        let shown = start.unicodeScalars.reduce(into: "") { $0 += $1.shown }
        return "\"\(shown)" + (start.utf8.count < utf8.count ? "…\"" : "\"")
    }

    /// The text without control characters but for ends of lines; those are spelt out.
    public var withoutControls: String {
        guard unicodeScalars.contains(where: { $0.isControl && $0 != "\n" }) else { return self }
        return unicodeScalars.reduce(into: "") {
            $0 += $1 == "\n" || !$1.isControl ? String($1) : $1.spelt
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { properties.generalCategory == .control }

    fileprivate var spelt: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16))}"
        }
    }

    /// As it stands between quotation marks.
    fileprivate var shown: String {
        self == "\"" || self == "\\" ? "\\" + String(self) : isControl ? spelt : String(self)
    }
}
