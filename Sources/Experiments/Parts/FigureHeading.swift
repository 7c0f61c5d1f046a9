public import Base

/// What a figure is called, known before anything is trained.
public struct FigureHeading: Sendable, Hashable {
    /// File name and identifier in the page.
    public let id: String
    /// The table of its words.
    private let table: String
    /// Which settings its runs follow.
    public let reach: FigureReach
    /// What passes while it moves; nil where it has no film.
    public let motion: Motion?

    /// - Parameters:
    ///   - id: file name and identifier in the page.
    ///   - table: of its words, where figures of other data sets have the same id.
    ///   - reach: which settings its runs follow.
    ///   - motion: what passes in its film.
    init(
        _ id: String, words table: String? = nil, reach: FigureReach,
        moves motion: Motion? = nil
    ) {
        self.id = id
        self.table = table ?? id
        self.reach = reach
        self.motion = motion
    }

    public var title: Phrase { Phrase("\(table).heading") }
}
