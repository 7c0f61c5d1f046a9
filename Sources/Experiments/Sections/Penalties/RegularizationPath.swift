import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// A task's rows learnt with ever more L1 or L2: what becomes of the weights and of the held-out rows.
struct RegularizationPath: Sendable {
    /// The unit of the data loss.
    var lossUnit: Phrase { task.dataset.loss.unit }

    static let methods = [Method.l1Proximal, Method.l2]

    typealias Stop = Sweep<Double>.Stop

    /// One method's stops, λ ascending.
    struct Path: Sendable {
        let method: Method
        let layout: ParameterLayout
        let stops: [Stop]
        /// The loss of validation rows at every λ.
        let validation: [Measurement]
        /// The choice of validation rows.
        let chosen: Choice
        /// That of the held-out rows, which would judge what they chose.
        let lowest: Choice

        init(method: Method, layout: ParameterLayout, stops: [Stop]) {
            (self.method, self.layout, self.stops) = (method, layout, stops)
            validation = stops.map { $0.measured(by: .validationLoss) }
            chosen = Choice(stops, by: validation)
            lowest = Choice(stops, by: stops.map { $0[.heldOutLoss] })
        }

        /// For each λ and each input, the median over seeds of the largest |weight| that leaves it.
        var inputStrengths: [[Double]] {
            stops.map { stop in
                let seeds = stop.finished.map { DenseWeights.inputStrengths($0, layout: layout) }
                return (0..<layout.inputs).map { input in
                    quantile(seeds.map { $0[input] }, 0.5)
                }
            }
        }
    }

    /// What rows choose that are not trained on.
    struct Choice: Sendable {
        /// The λ of their lowest mean loss.
        let best: Stop
        /// The largest λ whose mean loss is within one standard error of the lowest.
        let simplest: Stop

        init(_ stops: [Stop], by losses: [Measurement]) {
            let means = losses.map(\.mean)
            let place = stops.indices.smallest { means[$0].value } ?? 0
            let bound = means[place].value + means[place].error
            best = stops[place]
            simplest = stops[stops.indices.last { means[$0].value <= bound } ?? place]
        }
    }

    let paths: [Path]
    let task: LearningTask
    let defaults: PathDefaults

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        let task = laboratory.task
        let defaults = laboratory.settings.path(task)
        (self.task, self.defaults) = (task, defaults)
        var paths: [Path] = []
        for method in Self.methods {
            let sweep = try await Sweep(
                over: defaults.lambdas, on: .rows, atMost: defaults.seeds, from: laboratory
            ) { Self.plan(method, lambda: $0, task, defaults) }
            paths.append(
                Path(
                    method: method, layout: Self.plan(method, lambda: 0, task, defaults).layout,
                    stops: sweep.stops))
        }
        self.paths = paths
    }

    /// The plan of a method at one λ.
    func plan(_ method: Method, lambda: Double) -> TrainingPlan {
        Self.plan(method, lambda: lambda, task, defaults)
    }

    private static func plan(
        _ method: Method, lambda: Double, _ task: LearningTask, _ defaults: PathDefaults
    ) -> TrainingPlan {
        var recipe = Recipe(
            inputs: task.dataset.inputs.count, hidden: defaults.hidden,
            outputs: task.dataset.outputs, activation: defaults.activation,
            loss: task.dataset.loss,
            optimizer: .gradientDescent(learningRate: defaults.learningRate),
            epochs: defaults.epochs)
        recipe.checkpoints = [defaults.epochs]
        recipe.batchSize = defaults.batchSize
        var plan = recipe.plan(with: method, strength: lambda)
        plan.scoresValidation = true
        return plan
    }

    subscript(method: Method) -> Path { paths.first { $0.method == method } ?? paths[0] }

    /// Of every method at every λ.
    var divergence: Divergence {
        Divergence(
            paths.flatMap { path in
                path.stops.map { stop in
                    Divergence.Group(
                        .phrase(
                            "regularization-path.at",
                            [
                                "method": .phrase(path.method.label),
                                "lambda": .number(stop.value, digits: 2),
                            ]),
                        stop.diverged)
                }
            })
    }

    /// What the ends of L2's path do, by the parts of the claim about them: the training loss at the largest λ over
    /// that at the smallest, the held-out loss there over that at its lowest, and how much wider the gap between
    /// held-out and training loss is at the smallest λ than there.
    var ends: [String: Estimate] {
        let own = self[Method.l2]
        let (first, last) = (own.stops[0], own.stops[own.stops.count - 1])
        let chosen = own.stops.count
        return [
            "4-e.1": last[.dataLoss].median(over: first[.dataLoss]),
            "4-e.2": last[.heldOutLoss].median(over: own.lowest.best[.heldOutLoss]).chosen(
                of: chosen),
            "4-e.3": first[.gap].median(less: own.lowest.best[.gap]).chosen(of: chosen),
        ]
    }

    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "path.lambdas": .count(defaults.lambdas.count),
            "path.seeds": .count(paths.first?.stops.first?.runs.count ?? 0),
        ]
        for path in paths {
            let prefix = "path.\(path.method.id)"
            result["\(prefix).best"] = .number(path.chosen.best.value, digits: 2)
            result["\(prefix).simplest"] = .number(path.chosen.simplest.value, digits: 2)
        }
        let l2 = self[Method.l2]
        for (name, stop) in [("smallest", l2.stops[0]), ("largest", l2.stops[l2.stops.count - 1])] {
            result["path.\(name).dataLoss"] = .measured(stop[.dataLoss])
        }
        return result
    }
}
