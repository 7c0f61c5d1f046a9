import Base
import Charts
import Methods
import Neural
import Results

/// Whether decoupled weight decay is the same as an L2 penalty, by the optimizer: under plain gradient descent on the
/// four points, under Adam on the task's rows.
struct DecoupledDecay: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "2.3-c", figure: "rate-decay",
            parts: [
                .derived(.supports),
                .measured(
                    .plain,
                    .threshold(below: Outcome(.supports), 0.01, above: Outcome(.refutes))),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let plain = try await PenaltyAndDecay(
            laboratory.settings.strengths[.l2], on: laboratory.settings.xor8, from: laboratory)
        let adam = try await PenaltyAndDecay.underAdam(laboratory)
        return Findings(
            quantities: [
                "weightDecay.sgd.difference": .number(
                    plain.largestDifferences.max() ?? .nan, digits: 2),
                "weightDecay.adam.distance": .spread(Spread(adam.distances)),
            ],
            estimates: ["2.3-c.2": .median(of: adam.distances).from(adam.lost)])
    }
}
