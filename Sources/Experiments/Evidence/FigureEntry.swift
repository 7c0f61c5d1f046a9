public import Base
public import Charts

/// A figure of a report: what it is called, how it is made in a language, and its numbers.
public struct FigureEntry: Sendable {
    /// File name and identifier in the page, such as `methods-loss`.
    public let id: String

    /// Short title for lists.
    public let title: Localized

    /// Makes the figure from evidence gathered already; trains nothing.
    public let make: @Sendable (Language) -> Figure

    /// The numbers that the figure draws.
    public let data: DataTable

    public init(
        id: String, title: Localized, data: DataTable,
        make: @escaping @Sendable (Language) -> Figure
    ) {
        self.id = id
        self.title = title
        self.data = data
        self.make = make
    }
}
