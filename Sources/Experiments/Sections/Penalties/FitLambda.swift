import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// What networks predict of the noisy sine under ever more L2, and how their error divides into bias and variance.
struct FitLambdaPart: SectionPart {
    let tasks = TaskScope.knownCurve
    let heading: FigureHeading? = FigureHeading(
        "fit-lambda", reach: FigureReach([.rows]), moves: .strength)

    /// λ of L2, in half decades.
    private static let lambdas = [
        0.000_01, 0.000_03, 0.000_1, 0.000_3, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1,
    ]
    /// As many networks as their curves can be told apart.
    private static let seeds = 20

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("fit-lambda"), seeds: Self.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let task = laboratory.task.isXOR ? LearningTask.sine : laboratory.task
        var net =
            laboratory.task.isXOR
            ? Net(.sine, laboratory.settings.withoutRate, id: "sine", source: .sine)
            : laboratory.untunedNet
        net.checkpoints = [net.epochs]
        let sweep = try await Sweep(
            over: Self.lambdas, on: net.source, atMost: Self.seeds, from: laboratory
        ) { net.recipe.plan(with: .l2, strength: $0) }
        let source = net.source
        let figure = FitLambdaFigure(
            net: net, stops: sweep.stops, noise: task.dataset.noise ?? 0,
            expected: task.dataset.expected
        ) { laboratory.data(source, seed: $0).scaling }
        return Findings(
            figure, film: figure,
            of: Divergence(
                sweep.divergence { .phrase("fit-lambda.panel", ["lambda": .number($0)]) }),
            explorations: [
                FitLab(net: net, task: task, firstSeed: laboratory.seeds[0]) {
                    laboratory.data(source, seed: $0).scaling
                }.exploration
            ].compactMap(\.self))
    }
}

extension LearningTask {
    /// The noisy sine with its standard noise and rows.
    static let sine = LearningTask(DatasetEntry(.sine))
}
