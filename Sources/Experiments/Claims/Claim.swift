public import Base
import Charts

/// A claim of the article with its verdict.
public struct Claim: Sendable {
    /// The number that decided it.
    public struct Measurement: Sendable {
        /// What was measured.
        public let measure: Localized
        public let estimate: Estimate
        /// The number with its interval as text.
        public let number: Localized
    }

    public let id: String
    /// The section of the report that tests it.
    public let section: String
    /// The claim in our words.
    public let statement: Localized
    public let verdict: Verdict
    public let basis: Basis
    /// The deciding number; nil for derived claims.
    public let measurement: Measurement?
    /// What was found, in the markup of `RichText`.
    public internal(set) var finding: Localized
    /// The figure that shows it.
    public let figure: String?

    init(
        definition: ClaimDefinition, section: String, basis: Basis, measurement: Measurement?,
        outcome: Outcome
    ) {
        id = definition.id
        self.section = section
        statement = definition.statement
        verdict = outcome.verdict
        self.basis = basis
        self.measurement = measurement
        finding = outcome.finding
        figure = definition.figure
    }
}

extension [Claim] {
    /// The claims as `claims.csv` holds them, in the article's order.
    public var table: DataTable {
        var table = DataTable(columns: [
            "id", "section", "claim", "verdict", "basis", "measure", "value", "low", "high",
            "seeds", "figure",
        ])
        for claim in self {
            let estimate = claim.measurement?.estimate
            func number(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? "" }
            table.append([
                .text(claim.id), .text(claim.section), .text(RichText(claim.statement.en).plain),
                .text(claim.verdict.rawValue), .text(claim.basis.rawValue),
                .text(claim.measurement.map { RichText($0.measure.en).plain } ?? ""),
                number(estimate?.value), number(estimate?.low), number(estimate?.high),
                estimate.map { .integer($0.seeds) } ?? "", .text(claim.figure ?? ""),
            ])
        }
        return table
    }
}
