/// The cell that words stand on, so that they are dark on light ones and light on dark ones.
public struct Ground: Sendable, Hashable {
    public let scale: ColorScale
    public let value: Double

    /// - Parameters:
    ///   - scale: that colours the cell.
    ///   - value: of the cell; nothing is behind words on one that is not a number.
    public init(_ scale: ColorScale, _ value: Double) {
        (self.scale, self.value) = (scale, value)
    }

    /// The theme's text or background, whichever stands out more; the same in light and dark pages, as the cell is.
    func paint(_ theme: Theme) -> Paint? {
        guard let cell = scale.color(value, theme: theme) else { return nil }
        let (text, background) = (theme.color(.text), theme.color(.background))
        func distance(_ color: Color) -> Double { abs(color.lightness - cell.lightness) }
        return .fixed(distance(text) >= distance(background) ? text : background)
    }
}

extension Color {
    /// About how light it looks, 0 to 1: the root of the luminance by the weights of sRGB.
    fileprivate var lightness: Double {
        func squared(_ value: Double) -> Double { value * value }
        return (0.2126 * squared(red) + 0.7152 * squared(green) + 0.0722 * squared(blue))
            .squareRoot()
    }
}
