public import Charts

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
        quantities.merge(other.quantities) { _, new in new }
        claims = (claims + other.claims).sorted { $0.id < $1.id }
    }

    /// Puts measured numbers where the findings of claims quote them.
    /// - Throws: `unknownQuantity`.
    mutating func fillFindings() throws(ExperimentError) {
        for place in claims.indices {
            let claim = claims[place]
            claims[place].finding = Localized(
                en: try filled(claim.finding.en, .en, claim: claim.id),
                zh: try filled(claim.finding.zh, .zh, claim: claim.id))
        }
    }

    private func filled(
        _ text: String, _ language: Language, claim: String
    ) throws(ExperimentError) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}") {
            let name = String(rest[open.upperBound..<close.lowerBound])
            guard let value = quantities[name] else {
                throw .unknownQuantity(name: name, claim: claim)
            }
            result += rest[..<open.lowerBound] + value[language]
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
