import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What becomes of the errors when networks grow, with L2 and without: networks that are trained, and linear models on
/// random features, which are fitted exactly.
struct CapacityPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "capacity", reach: FigureReach([.rows], strengths: [.l2], varies: [.hidden]))

    private static let widths = [1, 2, 4, 8, 16, 32, 64, 128, 256]
    /// As multiples of the training rows in eighths: dense where there are about as many features as rows.
    private static let eighths = [1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 16, 24, 32, 64, 128]
    private static let seeds = 16

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("capacity"), seeds: Self.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var net = laboratory.untunedNet
        net.checkpoints = [net.epochs]
        var trained: [CapacityFigure.Curve] = []
        for method in [Method.none, .l2] {
            let sweep = try await Sweep(
                over: Self.widths, on: .rows, atMost: Self.seeds, from: laboratory
            ) { width in
                var own = net
                own.hidden = [width]
                return own.plan(with: method)
            }
            trained.append(.init(method: method, stops: sweep.stops.map(CapacityFigure.Stop.init)))
        }
        let rows = laboratory.task.dataset.trainingRows
        let counts = Self.eighths.map { max($0 * rows / 8, 1) }
        let data = laboratory.seeds.prefix(Self.seeds).map { seed in
            (seed, laboratory.data(.rows, seed: seed))
        }
        let stops = counts.map {
            CapacityFigure.Stop.fitted($0, ridges: [0, CapacityFigure.Stop.ridge], data)
        }
        let fitted = [Method.none, .l2].enumerated().map { place, method in
            CapacityFigure.Curve(method: method, stops: stops.map { $0[place] })
        }
        return Findings(
            CapacityFigure(
                net: net, trained: trained, fitted: fitted, rows: rows,
                margin: laboratory.task.defaults.margins.rows))
    }
}

extension CapacityFigure.Stop {
    /// λ of the ridge, for features whose squares add up to about 1.
    static let ridge = 0.1

    init(_ stop: Sweep<Int>.Stop) {
        size = stop.value
        training = stop.measured(by: .trainingScore).readings.map { $0.value.map { 1 - $0 } }
        heldOut = stop[.score].readings.map { $0.value.map { 1 - $0 } }
    }

    /// Fits random features by least squares to labels of −1 and 1, whose signs are the answers.
    /// - Parameters:
    ///   - features: how many there are.
    ///   - ridges: what large weights cost; with 0 the smallest that fit are taken.
    ///   - data: of every seed.
    /// - Returns: one for each ridge.
    static func fitted(
        _ features: Int, ridges: [Double], _ data: [(seed: UInt64, data: TrainingData)]
    ) -> [CapacityFigure.Stop] {
        let shares = data.map { seed, data in
            let layer = RandomFeatures(features, inputs: data.training.features, seed: seed)
            let (training, heldOut) = (layer.of(data.training), data.heldOut.map(layer.of))
            let weights = LeastSquares.weights(
                features: training, targets: data.training.targets.map { $0 > 0.5 ? 1 : -1 },
                ridges: ridges)
            return weights.map { weights in
                (
                    training: wrong(training, weights, data.training),
                    heldOut: heldOut.flatMap { rows in data.heldOut.map { wrong(rows, weights, $0) }
                    }
                )
            }
        }
        return ridges.indices.map { place in
            CapacityFigure.Stop(
                size: features, training: shares.map { $0[place].training },
                heldOut: shares.map { $0[place].heldOut })
        }
    }

    /// The share of rows whose answer a linear model on their features tells wrong.
    private static func wrong(
        _ features: [[Double]], _ weights: [Double], _ samples: Samples
    ) -> Double {
        let outputs = features.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let count = zip(outputs, samples.targets).count { ($0 > 0) != ($1 > 0.5) }
        return Double(count) / Double(samples.rows)
    }
}
