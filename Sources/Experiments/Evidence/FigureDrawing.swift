import Base
import Charts

/// What a figure shows: its numbers, and how they are drawn with the words of a language.
protocol FigureDrawing: Sendable {
    /// The numbers that the figure draws.
    var data: DataTable { get }
    /// The figure; trains nothing.
    func figure(_ words: Words) -> Figure
}
