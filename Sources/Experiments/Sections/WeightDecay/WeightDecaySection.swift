import Base
import Charts
import Methods
import Neural
import Results

/// Weight decay: what it adds to each update, and where it equals an L2 penalty.
public struct WeightDecaySection: Experiment {
    public let id = "weight-decay"
    public let figures = [
        FigureHeading(
            "weight-decay-update",
            reach: FigureReach([.fourPoints], strengths: [.l2]))
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.settings.xor8
        let entry = MethodRuns(
            method: Method.l2, net: net,
            runs: try await laboratory.runs(net.plan(with: Method.l2), on: .xor))
        let plain = MethodRuns(
            method: Method.none, net: net,
            runs: try await laboratory.runs(net.plan(with: Method.none), on: .xor))
        let figure = WeightDecayFigure(entry: entry, plain: plain)
        var quantities = try await RowsQuantities.all(from: laboratory)
        quantities["weightDecay.share"] = .percentages(Spread(figure.finalShares))
        let layout = entry.plan.layout
        quantities["weightDecay.norm.ratio"] = .spread(
            Spread(
                paired(entry.runs, plain.runs) {
                    DenseWeights($0, layout: layout).norm / DenseWeights($1, layout: layout).norm
                }))

        let sgd = Optimizer.gradientDescent(learningRate: net.learningRate)
        let adam = Optimizer.adam(learningRate: 0.02)
        let ends = try await compare(sgd, laboratory).values
        let (adamEnds, adamLost) = try await compare(adam, laboratory)
        quantities["weightDecay.sgd.difference"] = .number(
            ends.map(\.largestDifference).max() ?? .nan, digits: 2)
        quantities["weightDecay.adam.difference"] = .percentages(
            Spread(adamEnds.map(\.normDifference)))
        let noisy = laboratory.rowsNet
        let held = try await laboratory.runs(noisy.plan(with: Method.l2), on: .rows)
        let free = try await laboratory.runs(noisy.plan(with: Method.none), on: .rows)
        let step = try await DecayStep(net, from: laboratory)
        return Evidence(
            figures: [
                self.entry(
                    "weight-decay-update", data: figure.data, of: Divergence([entry, plain])
                ) { figure.figure($0) }
            ],
            quantities: quantities,
            claims: settled([
                "2.3-a": .median(of: step.slopes).from(step.lost),
                "2.3-c": .median(of: adamEnds.map(\.normDifference)).from(adamLost),
                "2.3-d": .median(
                    of: paired(held, free) { own, plain in
                        guard let own = own.heldOutRise, let plain = plain.heldOutRise, plain > 0
                        else { return nil }
                        return own / plain
                    }
                ).from(held, free),
            ]))
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
        var penalized = laboratory.settings.xor8.plan(with: Method.none)
        penalized.optimizer = optimizer
        penalized.checkpoints = [0, penalized.epochs]
        var decayed = penalized
        penalized.penalty = Penalty(l2: laboratory.settings.strengths[.l2], scope: .all)
        decayed.weightDecay = WeightDecay(
            rate: 2 * laboratory.settings.strengths[.l2], isDecoupled: true)
        let first = try await laboratory.runs(penalized, on: .xor)
        let second = try await laboratory.runs(decayed, on: .xor)
        func norm(_ values: [Double]) -> Double {
            values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        let finished = zip(first, second).filter {
            $0.divergedAt == nil && $1.divergedAt == nil
        }
        let values = finished.map { a, b in
            let differences = zip(a.finalParameters, b.finalParameters).map { ($0 - $1).magnitude }
            return Comparison(
                largestDifference: differences.max() ?? 0,
                normDifference: (1 - norm(b.finalParameters) / norm(a.finalParameters)).magnitude)
        }
        return (values, Divergence.share(first, second))
    }
}
