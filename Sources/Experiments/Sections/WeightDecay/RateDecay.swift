import Base
import Charts
import Methods
import Neural
import Results

/// Adam with an L2 penalty beside AdamW, over learning rates and strengths.
struct RateDecay: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "rate-decay", reach: FigureReach([.rows], varies: [.learningRate]))

    /// Learning rates of Adam, and λ: decades on both sides of where either way does best.
    private static let rates = [0.003, 0.01, 0.03, 0.1]
    private static let lambdas = [0.001, 0.01, 0.1, 1, 10]
    /// Pairs of runs for every cell would be most of what a report trains.
    private static let seeds = 16

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("rate-decay"), seeds: Self.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        var cells: [RateDecayFigure.Cell] = []
        for rate in Self.rates {
            var own = net
            own.learningRate = rate
            for lambda in Self.lambdas {
                let pair = try await PenaltyAndDecay(
                    lambda, on: own, from: laboratory, atMost: Self.seeds)
                cells.append(.init(rate: rate, lambda: lambda, pair: pair))
            }
        }
        let figure = RateDecayFigure(
            net: net, rates: Self.rates, lambdas: Self.lambdas, cells: cells)
        return Findings(figure, of: figure.divergence)
    }
}
