public import Base

/// What a figure is called, known before anything is trained.
public struct FigureHeading: Sendable, Hashable {
    /// File name and identifier in the page.
    public let id: String
    /// The table of its words.
    private let table: String
    /// Which settings its runs follow.
    public let reach: FigureReach
    /// The part of a claim whose number its caption tells; nil is the first that is measured.
    let told: String?
    /// What passes while it moves; nil where it has no film.
    public let motion: Motion?

    /// - Parameters:
    ///   - id: file name and identifier in the page.
    ///   - table: of its words, where figures of other data sets have the same id.
    ///   - reach: which settings its runs follow.
    ///   - told: the part of a claim whose number its caption tells; nil is the first that is measured.
    ///   - motion: what passes in its film.
    init(
        _ id: String, words table: String? = nil, reach: FigureReach, told: String? = nil,
        moves motion: Motion? = nil
    ) {
        self.id = id
        self.told = told
        self.table = table ?? id
        self.reach = reach
        self.motion = motion
    }

    public var title: Phrase { Phrase("\(table).heading") }
}
