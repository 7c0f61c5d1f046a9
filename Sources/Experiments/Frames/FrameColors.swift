import Charts

/// Colours of fields that a page paints itself.
enum FrameColors {
    /// `#rrggbb` of probabilities 0, 1/32, …, 1, separated by blanks.
    static var diverging: String {
        let scale = ColorScale.diverging(0...1)
        return (0...32).compactMap { scale.color(Double($0) / 32, theme: .light) }.map { color in
            let bytes = color.bytes
            return "#"
                + [bytes.red, bytes.green, bytes.blue].map { byte in
                    (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }.joined()
        }.joined(separator: " ")
    }
}
