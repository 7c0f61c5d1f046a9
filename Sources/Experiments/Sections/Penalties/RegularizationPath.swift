import Charts
import Datasets
import Neural

/// Noisy XOR trained with ever more L1 or L2: what becomes of the weights and of the held-out rows.
struct RegularizationPath: Sendable {
    static let hidden = 8
    static let learningRate = 1.0
    static let epochs = 500
    /// Seeds suffice for means with their standard errors.
    static let seeds = 24
    /// 25 values, eight to a decade.
    static let lambdas: [Double] = (0...24).map { step in
        let decade = [1e-4, 1e-3, 1e-2, 1e-1][step / 8]
        // 10^{k/8}, written out so that it is the same on every machine.
        return decade
            * [1, 1.333521, 1.778279, 2.371374, 3.162278, 4.216965, 5.623413, 7.498942][step % 8]
    }

    static let methods = [MethodCatalog.l1Proximal, MethodCatalog.l2]

    /// All seeds at one λ.
    struct Stop: Sendable {
        let lambda: Double
        let runs: [Neural.Run]

        /// Mean of a seed's number and its standard error.
        func mean(_ number: (Neural.Run) -> Double?) -> (value: Double, error: Double) {
            let values = runs.filter { $0.divergedAt == nil }.compactMap(number)
            let count = Double(values.count)
            guard count > 1 else { return (values.first ?? .nan, .nan) }
            let mean = values.reduce(0, +) / count
            let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (mean, (square / (count - 1) / count).squareRoot())
        }

        var heldOutLoss: (value: Double, error: Double) { mean { $0.last?.heldOut?.loss } }
        var trainingLoss: (value: Double, error: Double) { mean { $0.last?.training.loss } }
    }

    /// One method's stops, λ ascending.
    struct Path: Sendable {
        let method: Method
        let layout: ParameterLayout
        let stops: [Stop]

        /// The λ of the lowest mean held-out loss.
        var best: Stop { stops.min { $0.heldOutLoss.value < $1.heldOutLoss.value } ?? stops[0] }

        /// The largest λ whose mean held-out loss is within one standard error of the lowest.
        var simplest: Stop {
            let bound = best.heldOutLoss.value + best.heldOutLoss.error
            return stops.last { $0.heldOutLoss.value <= bound } ?? best
        }

        func nonZeros(_ stop: Stop) -> Double {
            quantile(
                stop.runs.map {
                    let weights = DenseWeights($0, layout: layout)
                    return Double(weights.values.count - weights.exactZeros)
                }, 0.5)
        }
    }

    let paths: [Path]

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        var paths: [Path] = []
        for method in Self.methods {
            var stops: [Stop] = []
            for lambda in Self.lambdas {
                let plan = Self.plan(method, lambda: lambda)
                stops.append(
                    Stop(
                        lambda: lambda,
                        runs: try await laboratory.runs(plan, on: .noisyXOR, atMost: Self.seeds)))
            }
            paths.append(
                Path(method: method, layout: Self.plan(method, lambda: 0).layout, stops: stops))
        }
        self.paths = paths
    }

    static func plan(_ method: Method, lambda: Double) -> TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2,
            layers: [.dense(outputs: hidden), .activation(.tanh), .dense(outputs: 1)],
            loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: learningRate),
            epochs: epochs, checkpoints: [epochs])
        plan.penalty =
            method == MethodCatalog.l2
            ? Penalty(l2: lambda) : Penalty(l1: lambda, isProximal: true)
        return plan
    }

    subscript(method: Method) -> Path { paths.first { $0.method == method } ?? paths[0] }

    /// For each seed, the training loss at the largest λ of L2 minus at the smallest.
    var trainingRises: [Double] {
        let stops = self[MethodCatalog.l2].stops
        guard let first = stops.first, let last = stops.last else { return [] }
        return paired(last.runs, first.runs) { large, small in
            guard let large = large.last?.training.loss, let small = small.last?.training.loss
            else { return nil }
            return large - small
        }
    }

    var quantities: [String: Localized] {
        var result: [String: Localized] = [
            "path.hidden": .count(Self.hidden), "path.epochs": .count(Self.epochs),
            "path.learningRate": .number(Self.learningRate),
            "path.lambdas": .count(Self.lambdas.count),
            "path.seeds": .count(paths.first?.stops.first?.runs.count ?? 0),
        ]
        for path in paths {
            let prefix = "path.\(path.method.id)"
            result["\(prefix).best"] = .number(path.best.lambda, digits: 2)
            result["\(prefix).simplest"] = .number(path.simplest.lambda, digits: 2)
            result["\(prefix).simplest.nonZeros"] = .number(path.nonZeros(path.simplest))
            result["\(prefix).best.loss"] = .number(path.best.heldOutLoss.value, digits: 2)
            result["\(prefix).best.accuracy"] = .percentages(
                Spread(path.best.runs.compactMap(\.heldOutAccuracy)))
        }
        let l2 = self[MethodCatalog.l2]
        for (name, stop) in [("smallest", l2.stops.first), ("largest", l2.stops.last)] {
            result["path.\(name).lambda"] = .number(stop?.lambda ?? .nan, digits: 2)
            result["path.\(name).trainLoss"] = .spread(
                Spread(stop?.runs.compactMap { $0.last?.training.loss } ?? []))
        }
        return result
    }
}
