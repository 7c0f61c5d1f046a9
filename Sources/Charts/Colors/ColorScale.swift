/// Colours for numbers, for heat maps and fields.
///
/// Both kinds keep the order of values in lightness on each side, so that a grey print can be read; in
/// the grey theme the diverging one goes from white to grey, so that its two ends stay apart.
public struct ColorScale: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case diverging
        case sequential
        case ink
    }

    let kind: Kind
    public let domain: ClosedRange<Double>

    /// Blue to orange; the middle of the domain is nearly the background. White to grey in the grey
    /// theme.
    public static func diverging(_ domain: ClosedRange<Double>) -> ColorScale {
        ColorScale(kind: .diverging, domain: domain)
    }

    /// From nearly the background to what stands out from it most: deep blue on white, pale blue on
    /// black, dark grey in the grey theme.
    public static func sequential(_ domain: ClosedRange<Double>) -> ColorScale {
        ColorScale(kind: .sequential, domain: domain)
    }

    /// From paper to ink, for pictures: white to black, on a dark page the other way round.
    public static func ink(_ domain: ClosedRange<Double>) -> ColorScale {
        ColorScale(kind: .ink, domain: domain)
    }

    /// The colour of a value, clamped to the domain; nil if the value is not a number.
    public func color(_ value: Double, theme: Theme) -> Color? {
        guard !value.isNaN else { return nil }
        let span = domain.upperBound - domain.lowerBound
        let share = span > 0 && span.isFinite ? (value - domain.lowerBound) / span : 0.5
        let stops =
            switch (kind, theme.tone) {
            case (.diverging, .light): ColorScale.divergingLight
            case (.diverging, .dark): ColorScale.divergingDark
            case (.diverging, .grey): ColorScale.divergingGrey
            case (.sequential, .light): ColorScale.sequentialLight
            case (.sequential, .dark): ColorScale.sequentialDark
            case (.sequential, .grey): ColorScale.sequentialGrey
            case (.ink, .dark): ColorScale.inkDark
            case (.ink, .light), (.ink, .grey): ColorScale.inkLight
            }
        return ColorScale.mix(stops, at: min(max(share, 0), 1))
    }

    private static func mix(_ stops: [Color], at share: Double) -> Color {
        let place = share * Double(stops.count - 1)
        let index = min(Int(place), stops.count - 2)
        let part = place - Double(index)
        let (a, b) = (stops[index], stops[index + 1])
        func between(_ from: Double, _ to: Double) -> Double { from + (to - from) * part }
        return Color(
            red: between(a.red, b.red), green: between(a.green, b.green),
            blue: between(a.blue, b.blue))
    }

    private static let divergingLight = [
        0x6C9FCC, 0x98BDDD, 0xC6DBEC, 0xF5F5F3, 0xF5DDBF, 0xEDBF88, 0xDE9C55,
    ].map(Color.init(hex:))
    private static let divergingDark = [
        0x5F9FE0, 0x4272A8, 0x2C4A6B, 0x20252C, 0x664322, 0xA3672C, 0xE0924A,
    ].map(Color.init(hex:))
    /// Points in black and white lie on it, so it does not go down to black.
    private static let divergingGrey = [0xFFFFFF, 0x8C8C8C].map(Color.init(hex:))
    private static let sequentialGrey = [0xFAFAFA, 0x262626].map(Color.init(hex:))
    private static let inkLight = [0xFFFFFF, 0x000000].map(Color.init(hex:))
    private static let inkDark = [0x000000, 0xFFFFFF].map(Color.init(hex:))
    private static let sequentialLight = [
        0xF7F9FB, 0xD3E2EE, 0x9FC3DC, 0x619CC4, 0x2F72A6, 0x174E80, 0x0A2C54,
    ].map(Color.init(hex:))
    private static let sequentialDark = [
        0x1A1F26, 0x1C344E, 0x22527C, 0x3376A8, 0x5A9DCB, 0x9AC6E3, 0xE4F1F8,
    ].map(Color.init(hex:))
}
