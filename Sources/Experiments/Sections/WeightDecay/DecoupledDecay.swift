import Base
import Charts
import Methods
import Neural
import Results

/// Whether decoupled weight decay is the same as an L2 penalty, by the optimizer, on the four points.
struct DecoupledDecay: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "2.3-c", figure: nil,
            parts: [
                .derived(.supports),
                .measured(
                    .plain,
                    .threshold(below: Outcome(.supports), 0.01, above: Outcome(.refutes))),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let rate = laboratory.settings.xor8.learningRate
        let ends = try await compare(.gradientDescent(learningRate: rate), laboratory).values
        let (adamEnds, adamLost) = try await compare(.adam(learningRate: 0.02), laboratory)
        let norms = adamEnds.map(\.normDifference)
        return Findings(
            quantities: [
                "weightDecay.sgd.difference": .number(
                    ends.map(\.largestDifference).max() ?? .nan, digits: 2),
                "weightDecay.adam.difference": .percentages(Spread(norms)),
            ],
            estimates: ["2.3-c.2": .median(of: norms).from(adamLost)])
    }

    private struct Comparison {
        /// Largest |difference| between two parameters.
        let largestDifference: Double
        /// |difference| of the parameters' norms over the first.
        let normDifference: Double
    }

    /// An L2 penalty λ on every parameter against decoupled decay 2λ, seed by seed.
    private func compare(
        _ optimizer: Optimizer, _ laboratory: Laboratory
    ) async throws(ExperimentError) -> (values: [Comparison], lost: Share) {
        let strength = laboratory.settings.strengths[.l2]
        var penalized = laboratory.settings.xor8
        penalized.optimizer = optimizer
        penalized.checkpoints = [0, penalized.epochs]
        var decayed = penalized
        penalized.penalty = Penalty(l2: strength, scope: .all)
        decayed.weightDecay = WeightDecay(rate: 2 * strength, isDecoupled: true)
        let first = try await laboratory.runs(penalized.plan(with: .none), on: .xor)
        let second = try await laboratory.runs(decayed.plan(with: .none), on: .xor)
        let finished = zip(first, second).filter {
            $0.divergedAt == nil && $1.divergedAt == nil
        }
        let values = finished.map { a, b in
            let differences = zip(a.finalParameters, b.finalParameters).map { ($0 - $1).magnitude }
            return Comparison(
                largestDifference: differences.max() ?? 0,
                normDifference: (1 - b.finalParameters.norm / a.finalParameters.norm).magnitude)
        }
        return (values, Divergence.share(first, second))
    }
}
