public import Base

/// What a section found: its figures, and the numbers its text quotes.
public struct Evidence: Sendable {
    /// Figures in the order of the text.
    public var figures: [FigureEntry]

    /// Values that texts quote, by name: `xor8.l1.solved` is a share with its interval.
    public var quantities: [String: Phrase.Value]

    /// What became of the article's claims, in the article's order.
    public var claims: [Claim]

    /// What a reader can try, in the order of the sections and of their parts.
    public var explorations: [Exploration]

    /// What a reader can train in the page; nil where the task's rows cannot be.
    public var lab: LabOffer?

    /// Figures that show networks which a reader can train again in the page.
    public var labFigures: [LabFigure]

    /// Settings that were found out by training: how strong the methods are.
    public var settings: [Setting]

    /// Tables of data beside those of figures.
    public var tables: [EvidenceTable] = []

    /// Files for other programs.
    public var exports: [EvidenceExport] = []

    public init(
        figures: [FigureEntry] = [], quantities: [String: Phrase.Value] = [:], claims: [Claim] = [],
        explorations: [Exploration] = [], settings: [Setting] = [],
        labFigures: [LabFigure] = []
    ) {
        self.figures = figures
        self.quantities = quantities
        self.claims = claims
        self.explorations = explorations
        self.settings = settings
        self.labFigures = labFigures
    }

    /// Adds what another section, or another of its parts, found.
    public mutating func merge(_ other: Evidence) {
        figures += other.figures
        explorations += other.explorations
        settings += other.settings
        lab = lab ?? other.lab
        labFigures += other.labFigures
        tables += other.tables
        exports += other.exports
        quantities.merge(other.quantities) { _, new in new }
        claims = (claims + other.claims).sorted { $0.id < $1.id }
    }
}
