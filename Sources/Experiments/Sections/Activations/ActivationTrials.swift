import Base
import Generators
import Methods
import Neural
import Results

/// The smallest network that can learn XOR, with every activation, for many seeds.
struct ActivationTrials: Sendable {
    static let seeds = 2000
    static let hidden = 2
    static let learningRate = 1.0
    static let epochs = 1000

    static let common: [Activation] = [.sigmoid, .tanh, .relu]
    static let rare: [Activation] = [.leakyReLU, .prelu, .elu]
    static let activations: [Activation] = common + rare

    /// One activation's seeds.
    struct Trial: Sendable {
        let activation: Activation
        let solving: Measurement
        let diverged: Share
        /// What reaches the hidden activation at the end, over seeds, rows and units.
        let before: [Double]
        /// For each seed the largest |f(z)| of the hidden layer at the end.
        let largest: [Double]

        var solved: Share { solving.share }
    }

    let trials: [Trial]

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        let sweep = try await Sweep(
            over: Self.activations, on: .xor, atLeast: Self.seeds, from: laboratory
        ) { Self.recipe($0).plan }
        trials = sweep.stops.map(Self.trial)
    }

    static func recipe(_ activation: Activation) -> Recipe {
        var recipe = Recipe(
            inputs: 2, hidden: [hidden], outputs: 1, activation: activation,
            loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: learningRate),
            epochs: epochs)
        recipe.checkpoints = [epochs]
        return recipe
    }

    private static func trial(_ stop: Sweep<Activation>.Stop) -> Trial {
        var (before, largest) = ([Double](), [Double]())
        for run in stop.finished {
            let outputs = stop.plan.pass(XOR.samples, of: run).outputs
            before += outputs[0].map { Double($0) }
            largest.append(Double(outputs[1].map(\.magnitude).max() ?? 0))
        }
        return Trial(
            activation: stop.value, solving: stop[.solved], diverged: stop.diverged,
            before: before, largest: largest)
    }

    var divergence: Divergence {
        Divergence(trials.map { .init(.text($0.activation.name), $0.diverged) }).lost(.counted)
    }

    subscript(activation: Activation) -> Trial {
        guard let trial = trials.first(where: { $0.activation == activation }) else {
            preconditionFailure("\(activation) was not tried")
        }
        return trial
    }

    /// The activation that solved XOR for most seeds, of those that are not said to be rare.
    var bestCommon: Trial {
        let common = Self.common.map { self[$0] }
        return common.largest { $0.solved.value } ?? common[0]
    }

    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "activations.best": .text(bestCommon.activation.name),
            "activations.best.solved": .share(bestCommon.solved),
        ]
        for trial in trials {
            let prefix = "activations.\(trial.activation.rawValue)"
            result["\(prefix).solved"] = .share(trial.solved)
            result["\(prefix).observed"] = .spread(Spread(trial.largest))
        }
        return result
    }
}
