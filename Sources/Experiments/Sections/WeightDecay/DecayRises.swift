import Methods
import Results

/// How far the held-out loss rises again under an L2 penalty, against without.
struct DecayRises: SectionPart {
    let tasks = TaskScope.all
    let claims = [
        ClaimDefinition(
            "2.3-d", figure: "regularization-path",
            test: .measured(
                .plain,
                Rule(
                    thresholds: [0.02, 1],
                    outcomes: [
                        Outcome(.corrected, "removed"), Outcome(.holds), Outcome(.corrected),
                    ])))
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let held = try await laboratory.onRows(.l2)
        let free = try await laboratory.onRows(.none)
        let rise = held[.heldOutRise].median(over: free[.heldOutRise])
        // Other rows may have no loss that rises.
        let isDecided =
            laboratory.task.isXOR
            || laboratory.rowsNet.isClassifier && (rise.seeds > 0 || rise.diverged.successes > 0)
        return Findings(estimates: isDecided ? ["2.3-d": rise] : [:])
    }
}
