import Base
import Generators
import Methods
import Neural
import Results

/// Four ways of switching units off, tried on networks trained without: what becomes of the output.
struct DropoutPlacements: Sendable {
    enum Way: String, CaseIterable, Sendable {
        case after
        case unscaled = "after-unscaled"
        case before
        case threshold

        var name: Phrase {
            switch self {
            case .after: Phrase("label.after-the-sigmoid-scaled")
            case .unscaled: Phrase("label.after-not-scaled")
            case .before: Phrase("label.before-the-sigmoid-scaled")
            case .threshold: Phrase("label.by-threshold")
            }
        }
    }

    static let masks = 200
    /// The threshold variant switches off outputs of at least this size.
    static let threshold = 0.5

    /// The network without dropout.
    let net: Net
    /// The first network's answers over masks, [way][row], and its answers with every unit, [row].
    let answers: [[FourPointAnswer]]
    let full: [Double]
    /// For each way and seed, the mean over rows of |mean over masks − full network|, of the sum that
    /// reaches the output unit.
    let shifts: [[Double]]
    /// Of the networks, which are trained without dropout.
    let lost: Share

    var divergence: Divergence { Divergence([.init("", lost)]) }

    init(_ standard: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var net = standard
        net.activation = .sigmoid
        // Its answers are worked out unit by unit, of one layer.
        net.hidden = [net.width]
        let plan = net.plan(with: Method.none)
        let all = try await laboratory.runs(plan, on: .xor)
        let runs = all.finished
        lost = Divergence.Group("", all).share
        self.net = net
        var shifts = Way.allCases.map { _ in [Double]() }
        var answers = Way.allCases.map { _ in [FourPointAnswer]() }
        var fullFirst: [Double] = []
        for (place, run) in runs.enumerated() {
            let small = SmallNet(run.finalParameters, layout: plan.layout)
            var stream = RandomStream(seed: run.seed, purpose: .probe)
            let rate = net.strengths[.dropout]
            let kept = (0..<Self.masks).map { _ in
                (0..<net.width).map { _ in stream.uniform() >= rate }
            }
            for (order, way) in Way.allCases.enumerated() {
                var sum = 0.0
                for row in 0..<XOR.samples.rows {
                    let x = Array(XOR.samples.inputs[2 * row..<2 * row + 2])
                    let values =
                        way == .threshold
                        ? [small.output(x, way: way, kept: [], rate: rate)]
                        : kept.map { small.output(x, way: way, kept: $0, rate: rate) }
                    let full = small.output(x)
                    sum += (values.mean - full).magnitude
                    if place == 0 {
                        answers[order].append(
                            FourPointAnswer(values.map { Activation.sigmoid.value($0) }))
                        if order == 0 { fullFirst.append(Activation.sigmoid.value(full)) }
                    }
                }
                shifts[order].append(sum / Double(XOR.samples.rows))
            }
        }
        self.shifts = shifts
        self.answers = answers
        full = fullFirst
    }

    subscript(way: Way) -> [Double] { shifts[Way.allCases.firstIndex(of: way) ?? 0] }

    /// A trained network of one hidden sigmoid layer, unit by unit.
    private struct SmallNet {
        let weights, biases, outputWeights: [Double]
        let outputBias: Double

        init(_ parameters: [Double], layout: ParameterLayout) {
            func values(_ place: Int, _ kind: ParameterBlock.Kind) -> [Double] {
                Array(parameters[layout.blocks.filter { $0.kind == kind }[place].range])
            }
            weights = values(0, .weight)
            biases = values(0, .bias)
            outputWeights = values(1, .weight)
            outputBias = values(1, .bias)[0]
        }

        private func sum(_ unit: Int, _ x: [Double]) -> Double {
            biases[unit] + weights[2 * unit] * x[0] + weights[2 * unit + 1] * x[1]
        }

        func output(_ x: [Double]) -> Double {
            answer { Activation.sigmoid.value(sum($0, x)) }
        }

        func output(_ x: [Double], way: Way, kept: [Bool], rate: Double) -> Double {
            answer { unit in
                switch way {
                case .after:
                    kept[unit] ? Activation.sigmoid.value(sum(unit, x)) / (1 - rate) : 0
                case .unscaled: kept[unit] ? Activation.sigmoid.value(sum(unit, x)) : 0
                case .before:
                    Activation.sigmoid.value(kept[unit] ? sum(unit, x) / (1 - rate) : 0)
                case .threshold:
                    {
                        let value = Activation.sigmoid.value(sum(unit, x))
                        return value < DropoutPlacements.threshold ? value : 0
                    }()
                }
            }
        }

        private func answer(_ hidden: (Int) -> Double) -> Double {
            var z = outputBias
            for unit in outputWeights.indices { z += outputWeights[unit] * hidden(unit) }
            return z
        }
    }
}
