public import Base
import Charts
public import Results

/// A claim of the article with its verdict.
public struct Claim: Sendable {
    /// The number that decided it.
    public struct Measurement: Sendable {
        /// What was measured.
        public let measure: Phrase
        public let estimate: Estimate
        /// The number with its interval as text.
        public let number: Phrase.Value
    }

    public let id: String
    /// The section of the report that tests it.
    public let section: String
    /// The claim in our words.
    public let statement: Phrase
    public let verdict: Verdict
    public let basis: Basis
    /// The deciding number; nil for derived claims.
    public let measurement: Measurement?
    /// What was found; its text may quote quantities of the evidence.
    public let finding: Phrase
    /// The figure that shows it.
    public let figure: String?

    init(
        definition: ClaimDefinition, section: String, basis: Basis, measurement: Measurement?,
        verdict: Verdict, finding: Phrase
    ) {
        id = definition.id
        self.section = section
        statement = definition.statement
        self.verdict = verdict
        self.basis = basis
        self.measurement = measurement
        self.finding = finding
        figure = definition.figure
    }
}

extension [Claim] {
    /// The claims as `claims.csv` holds them, in the article's order.
    /// - Parameter words: quoting the evidence's quantities.
    public func table(_ words: Words) -> DataTable {
        var table = DataTable(columns: [
            "id", "section", "claim", "verdict", "basis", "measure", "value", "low", "high",
            "seeds", "figure",
        ])
        for claim in self {
            let estimate = claim.measurement?.estimate
            func number(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? "" }
            table.append([
                .text(claim.id), .text(claim.section), .text(words(claim.statement).plain),
                .text(claim.verdict.rawValue), .text(claim.basis.rawValue),
                .text(claim.measurement.map { words($0.measure).plain } ?? ""),
                number(estimate?.value), number(estimate?.low), number(estimate?.high),
                estimate.map { .integer($0.seeds) } ?? "", .text(claim.figure ?? ""),
            ])
        }
        return table
    }
}
