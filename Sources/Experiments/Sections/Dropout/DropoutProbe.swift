import Generators
import Neural
import Results

/// A trained network of one hidden layer, unit by unit, with its units switched off in some way.
struct DropoutProbe: Sendable {
    private let weights, biases, outputWeights: [Double]
    private let outputBias: Double
    private let activation: Activation
    private let rate: Double
    private let rows = (0..<XOR.samples.rows).map { row in
        Array(XOR.samples.inputs[2 * row..<2 * row + 2])
    }

    init(_ run: Run, layout: ParameterLayout, activation: Activation, rate: Double) {
        func values(_ place: Int, _ kind: ParameterBlock.Kind) -> [Double] {
            Array(run.finalParameters[layout.blocks.filter { $0.kind == kind }[place].range])
        }
        weights = values(0, .weight)
        biases = values(0, .bias)
        outputWeights = values(1, .weight)
        outputBias = values(1, .bias)[0]
        self.activation = activation
        self.rate = rate
    }

    /// The mean over rows of |mean over masks − full network| of the output's pre-activation. That is linear in what
    /// the units pass on, so that its mean needs no mask: unit by unit, E = (1 − p)·(passed when kept) + p·(passed when
    /// dropped).
    /// Behind the activation and scaled, that is what the unit passes on in the full network.
    func shift(_ way: DropoutPlacements.Way) -> Double {
        way == .after
            ? 0
            : rows.map { x in
                output { unit in
                    (1 - rate) * passed(unit, x, way, isKept: true)
                        + rate * passed(unit, x, way, isKept: false)
                        - activation.value(preActivation(unit, x))
                } - outputBias
            }.map(\.magnitude).mean
    }

    /// How far masks move the output's pre-activation towards the right class of each row, from where it is with
    /// every unit.
    func moves(_ way: DropoutPlacements.Way, _ set: MaskSet) -> [FourPointAnswer] {
        zip(rows, XOR.samples.targets).map { x, target in
            let full = output { activation.value(preActivation($0, x)) }
            let moves = set.masks.map { mask in
                (output { passed($0, x, way, isKept: mask.kept[$0]) } - full)
                    * (target > 0.5 ? 1 : -1)
            }
            return FourPointAnswer(moves, probabilities: set.masks.map(\.probability))
        }
    }

    private func preActivation(_ unit: Int, _ x: [Double]) -> Double {
        biases[unit] + weights[2 * unit] * x[0] + weights[2 * unit + 1] * x[1]
    }

    private func output(_ hidden: (Int) -> Double) -> Double {
        outputWeights.indices.reduce(outputBias) { $0 + outputWeights[$1] * hidden($1) }
    }

    /// What a unit passes on.
    private func passed(
        _ unit: Int, _ x: [Double], _ way: DropoutPlacements.Way, isKept: Bool
    ) -> Double {
        let z = preActivation(unit, x)
        switch way {
        case .after: return isKept ? activation.value(z) / (1 - rate) : 0
        case .unscaled: return isKept ? activation.value(z) : 0
        case .before: return activation.value(isKept ? z / (1 - rate) : 0)
        case .threshold:
            let value = activation.value(z)
            return value < DropoutPlacements.threshold ? value : 0
        }
    }
}
