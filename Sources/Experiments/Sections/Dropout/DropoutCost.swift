import Methods
import Results

/// What dropout costs on held-out rows.
struct DropoutCost: SectionPart {
    let tasks: TaskScope
    let claims: [ClaimDefinition]

    /// - Parameters:
    ///   - figure: that shows it.
    ///   - raised: what is said where dropout raised accuracy.
    init(_ tasks: TaskScope, figure: String, raised: Outcome) {
        self.tasks = tasks
        claims = [
            ClaimDefinition(
                "3.2-d", figure: figure,
                test: .measured(
                    .percentagePoints, Rule(below: raised, 0, above: Outcome(.holds))))
        ]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        guard laboratory.rowsNet.isClassifier else { return Findings() }
        let dropped = try await laboratory.onRows(.dropout)
        let whole = try await laboratory.onRows(.none)
        return Findings(estimates: ["3.2-d": whole[.score].median(less: dropped[.score])])
    }
}
