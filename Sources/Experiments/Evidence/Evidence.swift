public import Charts

/// What an experiment found: its figures, and the numbers its text quotes.
public struct Evidence: Sendable {
    /// Figures in the order of the text.
    public var figures: [FigureEntry]

    /// Values that the text quotes, by name, formatted with their unit for each language in the
    /// markup of `RichText`:
    /// `xor8.l1.solved` is `91 % (81–96 %)`.
    public var quantities: [String: Localized]

    public init(figures: [FigureEntry] = [], quantities: [String: Localized] = [:]) {
        self.figures = figures
        self.quantities = quantities
    }

    /// Adds what another experiment found.
    public mutating func merge(_ other: Evidence) {
        figures += other.figures
        quantities.merge(other.quantities) { _, new in new }
    }
}
