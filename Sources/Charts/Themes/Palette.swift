/// Colours for series: eight that are ordered by lightness, and further ones whose lightness lies between theirs.
///
/// The eight were found by a search over hues at fixed steps of lightness that kept the smallest difference
/// between two colours as large as possible for normal, red-blind and green-blind eyes. `.scripts/palette.py`
/// searches for further ones, which a method that joins the eight takes; a slot has about the same hue in light
/// and dark. Thirteen keep the distance that it asks for; the last two come near it. A palette grows by what it prints, and a dash and a marker in `SlotLook` and `Marker`.
struct Palette: Sendable, Hashable {
    /// The slots that every figure may take, in order of lightness.
    static let standardCount = 8
    static let count = 15

    let colors: [Color]

    init(_ hex: [UInt32]) {
        precondition(hex.count == Palette.count, "a palette has a colour for every slot")
        colors = hex.map(Color.init(hex:))
    }

    subscript(slot: Int) -> Color {
        colors[((slot % Palette.count) + Palette.count) % Palette.count]
    }

    static let light = Palette([
        0x191919, 0x621F5E, 0x7F3305, 0x0150C6, 0xC71758, 0x067DB5, 0x918501, 0x07A395,
        0x721BFA, 0x124E30, 0x520186, 0xCA0E9C, 0x9C7542, 0x040B42, 0x451305,
    ])
    static let dark = Palette([
        0xF3F3F3, 0xFECDFF, 0xFDBD67, 0x90B8FE, 0xFA818B, 0x4AA0B6, 0x6D8F0A, 0x018458,
        0x9F05FC, 0xC2FAAC, 0x7A49BD, 0xD93590, 0x9A8B4D, 0x9E90FB, 0xEA9B77,
    ])
    /// All darker than the grey of what stands behind; dash, marker and place tell them apart.
    static let grey = Palette([
        0x0D0D0D, 0x1A1A1A, 0x262626, 0x323232, 0x3E3E3E, 0x4B4B4B, 0x585858, 0x666666,
        0x141414, 0x202020, 0x2C2C2C, 0x383838, 0x454545, 0x525252, 0x5F5F5F,
    ])
}

extension Color {
    /// A light tint, opaque, so that it prints the same everywhere.
    func tint(over background: Color) -> Color {
        let share = 0.22
        func mix(_ a: Double, _ b: Double) -> Double { a * share + b * (1 - share) }
        return Color(
            red: mix(red, background.red), green: mix(green, background.green),
            blue: mix(blue, background.blue))
    }
}
