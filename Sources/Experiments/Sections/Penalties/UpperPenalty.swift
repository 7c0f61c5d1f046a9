import Base
import Charts
import Methods
import Results

/// Whether the four points are learned with L1 at the upper end of the range that the article recommends.
struct UpperPenalty: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "3.1-f", figure: "regularization-path",
            test: .measured(
                .percent,
                .threshold(below: Outcome(.refutes), 0.95, above: Outcome(.supports))))
    ]

    private static let lambda = 0.01

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var strong = laboratory.settings.xor8
        strong.strengths[.l1] = Self.lambda
        let entry = try await laboratory.measured(.l1Proximal, of: strong)
        return Findings(
            quantities: ["l1.upperLambda": .number(Self.lambda)],
            estimates: ["3.1-f": entry[.solved].estimate])
    }
}
