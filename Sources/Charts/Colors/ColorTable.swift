/// A colour scale in steps too small to see, for the many pixels of a field.
struct ColorTable {
    private static let steps = 128

    private let domain: ClosedRange<Double>
    private let colors: [SIMD4<UInt8>]

    init(_ scale: ColorScale, theme: Theme) {
        domain = scale.domain
        let span = scale.domain.upperBound - scale.domain.lowerBound
        colors = (0...ColorTable.steps).map { step in
            let value = scale.domain.lowerBound + Double(step) / Double(ColorTable.steps) * span
            guard let color = scale.color(value, theme: theme)?.bytes else { return .zero }
            return SIMD4(color.red, color.green, color.blue, 255)
        }
    }

    /// Red, green, blue and alpha of a value, clamped to the domain; clear for what is no number.
    subscript(value: Double) -> SIMD4<UInt8> {
        guard !value.isNaN else { return .zero }
        let span = domain.upperBound - domain.lowerBound
        let share = span > 0 && span.isFinite ? (value - domain.lowerBound) / span : 0.5
        return colors[Int((min(max(share, 0), 1) * Double(ColorTable.steps)).rounded())]
    }
}
