public import Base
public import Charts

/// A figure of a report: what it is called, how it is made with the words of a language, and its numbers.
public struct FigureEntry: Sendable {
    /// File name and identifier in the page, such as `methods-loss`.
    public let id: String

    /// Short title for lists.
    public let title: Phrase

    /// Makes the figure from evidence gathered already; trains nothing.
    public internal(set) var make: @Sendable (Words) -> Figure

    /// The numbers that the figure draws.
    public let data: DataTable

    /// The frames of its film, from the first to the last; none of a figure that stands still. Trains nothing.
    public var frames: @Sendable () -> [FigureFrame] = { [] }

    public init(
        id: String, title: Phrase, data: DataTable,
        make: @escaping @Sendable (Words) -> Figure
    ) {
        self.id = id
        self.title = title
        self.data = data
        self.make = make
    }
}
