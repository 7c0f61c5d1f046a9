public import Base

/// What an experiment found: its figures, and the numbers its text quotes.
public struct Evidence: Sendable {
    /// Figures in the order of the text.
    public var figures: [FigureEntry]

    /// Values that the text quotes, by name, formatted with their unit for each language in the
    /// markup of `RichText`:
    /// `xor8.l1.solved` is `91 % (81–96 %)`.
    public var quantities: [String: Localized]

    /// What became of the article's claims, in the article's order.
    public var claims: [Claim]

    /// What a reader can step through, at most one for each section.
    public var explorations: [Exploration]

    /// What should not have happened and was made do with, as messages.
    public private(set) var faults: [String] = []

    public init(
        figures: [FigureEntry] = [], quantities: [String: Localized] = [:], claims: [Claim] = [],
        explorations: [Exploration] = []
    ) {
        self.figures = figures
        self.quantities = quantities
        self.claims = claims
        self.explorations = explorations
    }

    /// Adds what another experiment found.
    public mutating func merge(_ other: Evidence) {
        figures += other.figures
        explorations += other.explorations
        faults += other.faults
        quantities.merge(other.quantities) { _, new in new }
        claims = (claims + other.claims).sorted { $0.id < $1.id }
    }

    /// Puts measured numbers where the findings of claims quote them. The rehearsal has made sure
    /// that there are all; where one is missing all the same, the claim says so.
    mutating func fillFindings() {
        for place in claims.indices {
            let claim = claims[place]
            claims[place].finding = Localized(
                en: filled(claim.finding.en, .en, claim: claim.id),
                zh: filled(claim.finding.zh, .zh, claim: claim.id))
        }
    }

    private mutating func filled(_ text: String, _ language: Language, claim: String) -> String {
        var result = ""
        for part in Quotation.parts(text) {
            switch part {
            case .text(let own): result += own
            case .quantity(let name):
                if quantities[name] == nil {
                    let error = ExperimentError.unknownQuantity(name: name, claim: claim)
                    if !faults.contains(error.description) { faults.append(error.description) }
                }
                result += (quantities[name] ?? .notMeasured)[language]
            }
        }
        return result
    }
}
