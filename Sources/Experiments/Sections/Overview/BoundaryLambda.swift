import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What one seed's network answers over the plane under ever stronger L1, L2 and dropout.
struct BoundaryLambdaPart: SectionPart {
    let tasks = TaskScope.plane
    let heading: FigureHeading? = FigureHeading(
        "boundary-lambda", reach: FigureReach([.rows]), moves: .strength)

    private static let methods = [Method.l1, .l2, .dropout]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("boundary-lambda"), seeds: 1)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var net = laboratory.untunedNet
        net.checkpoints = [net.epochs]
        let own = net
        var rows: [BoundaryLambdaFigure.Row] = []
        for method in Self.methods {
            guard let strength = method.strength else { continue }
            let sweep = try await Sweep(
                over: Self.values(of: strength, laboratory.task), on: .rows, atMost: 1,
                from: laboratory
            ) { own.recipe.plan(with: method, strength: $0) }
            rows.append(.init(method: method, strength: strength, sweep: sweep))
        }
        let seed = laboratory.seeds[0]
        let figure = BoundaryLambdaFigure(
            net: net, rows: rows, names: laboratory.task.axisNames, seed: seed,
            samples: laboratory.data(.rows, seed: seed).training,
            expected: laboratory.task.dataset.expected)
        return Findings(figure, film: figure, of: figure.divergence)
    }

    /// The strengths among which reports choose, from next to nothing, and one that is too much.
    private static func values(of strength: Strength, _ task: LearningTask) -> [Double] {
        guard let grid = strength.grid, grid.unit == .values else { return [strength.standard] }
        let values = task.defaults.grids[strength] ?? grid.numbers
        let last = values.last ?? strength.standard
        guard strength.quantity == .penalty else {
            // Two thirds of what is kept are lost, too.
            return values + [1 - (1 - last) / 3]
        }
        // The next half decade: three times a number that begins with 1, else ten thirds.
        var first = last
        while first > 0, first < 1 { first *= 10 }
        let most = first < 2 ? 3 * last : last / 0.3
        return values + [most]
    }
}
