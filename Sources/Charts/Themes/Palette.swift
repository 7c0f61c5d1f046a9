/// Eight colours for series, ordered by lightness.
///
/// Found by a search over hues at fixed steps of lightness that kept the smallest difference between
/// two colours as large as possible for normal, red-blind and green-blind eyes; a slot has about the
/// same hue in light and dark.
struct Palette: Sendable, Hashable {
    static let count = 8

    let colors: [Color]

    init(_ hex: [UInt32]) {
        precondition(hex.count == Palette.count, "a palette has eight colours")
        colors = hex.map(Color.init(hex:))
    }

    subscript(slot: Int) -> Color {
        colors[((slot % Palette.count) + Palette.count) % Palette.count]
    }

    /// A light tint of a slot's colour, opaque, so that it prints the same everywhere.
    func tint(_ slot: Int, over background: Color) -> Color {
        let color = self[slot]
        let share = 0.22
        func mix(_ a: Double, _ b: Double) -> Double { a * share + b * (1 - share) }
        return Color(
            red: mix(color.red, background.red), green: mix(color.green, background.green),
            blue: mix(color.blue, background.blue))
    }

    static let light = Palette([
        0x191919, 0x621F5E, 0x7F3305, 0x0150C6, 0xC71758, 0x067DB5, 0x918501, 0x07A395,
    ])
    static let dark = Palette([
        0xF3F3F3, 0xFECDFF, 0xFDBD67, 0x90B8FE, 0xFA818B, 0x4AA0B6, 0x6D8F0A, 0x018458,
    ])
    static let grey = Palette([
        0x111111, 0x262626, 0x383838, 0x4A4A4A, 0x5B5B5B, 0x6B6B6B, 0x7B7B7B, 0x8A8A8A,
    ])
}
