public import Base
import Charts

/// A way to regularize, with its place in every chart.
public struct Method: Sendable, Hashable {
    /// What users type and file names carry.
    public let id: String
    public let name: Localized
    /// Short name for panels and legends.
    public let label: Localized
    /// Colour, dash and marker, the same in every figure.
    public let slot: Int

    /// The method as a chart's series.
    func series(_ language: Language) -> Series {
        Series(name: RichText(label[language]), slot: slot)
    }
}
