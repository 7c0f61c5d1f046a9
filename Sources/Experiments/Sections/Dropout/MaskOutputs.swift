import Generators
import Methods
import Neural
import Results

/// What trained networks answer under dropout's masks, beside what they answer with every unit: means over all masks,
/// weighted with their probabilities.
struct MaskOutputs: Sendable {
    /// One network's answers to the rows over all masks.
    private struct Network {
        /// With every unit, in evaluation mode, and the mean over masks, as probabilities of class 1.
        let full, mean: [Double]
        /// The standard deviation of the probability over masks.
        let deviations: [Double]
        /// |mean over masks − full network| of the output's pre-activation where kept values are not divided by
        /// 1 − rate. Where they are, a network of one hidden layer has none: its output is linear in the mask.
        var unscaledShifts: [Double] { logits.map { ($0.unscaled - $0.full).magnitude } }
        /// The output's pre-activations for every row.
        let logits: [Logits]

        /// |mean over masks − full network| of the probability, mean over rows.
        var shift: Double { zip(mean, full).map { ($0 - $1).magnitude }.mean }
    }

    /// The pre-activations of the output that a network has for one row.
    struct Logits: Sendable {
        /// Under every mask of the set, scaled.
        var masked: [Double] = []
        /// The mean of those, and of those that are not scaled.
        var mean = 0.0
        var unscaled = 0.0
        /// With every unit.
        let full: Double
    }

    /// The first network's, for every row.
    let first: [Logits]
    /// Whether the first network's output is linear in the mask, so that its scaled mean is the full network's: not
    /// where another hidden layer follows.
    let isLinear: Bool
    /// The probability of every mask.
    let probabilities: [Double]
    /// Over networks and rows: standard deviation over masks.
    let deviations: Spread
    /// For each network, the shift of the mean probability, and of the mean pre-activation without scaling; means over
    /// rows.
    let shifts, unscaledShifts: [Double]
    /// Whether every mask was tried.
    let isWhole: Bool

    init(_ entry: MeasuredRuns, net: Net) {
        let rate = net.strengths[.dropout]
        let networks = entry.finished.map { run in
            Self.network(
                run, entry.plan, MaskSet(units: net.width, rate: rate, seed: run.seed), rate)
        }
        first = networks.first?.logits ?? []
        isLinear = net.hidden.count == 1
        probabilities = MaskSet(
            units: net.width, rate: rate, seed: entry.finished.first?.seed ?? 0
        ).masks.map(\.probability)
        deviations = Spread(networks.flatMap(\.deviations))
        shifts = networks.map(\.shift)
        unscaledShifts = networks.map(\.unscaledShifts.mean)
        isWhole = MaskSet(units: net.width, rate: rate, seed: 0).isWhole
    }

    private static func network(
        _ run: Run, _ plan: TrainingPlan, _ set: MaskSet, _ rate: Double
    ) -> Network {
        let rows = XOR.samples.rows
        let parameters = run.keptParameters
        let scaled = NetworkProbe(plan: plan, parameters: parameters, capacity: rows)
        let plain = NetworkProbe(
            plan: plan, parameters: unscaled(parameters, plan.layout, rate: rate), capacity: rows)
        let full = plan.pass(XOR.samples, with: parameters).answers
        var logits = full.map { Logits(full: Double($0)) }
        var (means, squares) = (
            [Double](repeating: 0, count: rows), [Double](repeating: 0, count: rows)
        )
        for mask in set.masks {
            let answers = answers(scaled, mask.kept)
            let plainAnswers = Self.answers(plain, mask.kept)
            for row in 0..<rows {
                let probability = plan.loss.probability(answers[row])
                means[row] += mask.probability * probability
                squares[row] += mask.probability * probability * probability
                logits[row].masked.append(Double(answers[row]))
                logits[row].mean += mask.probability * Double(answers[row])
                logits[row].unscaled += mask.probability * Double(plainAnswers[row])
            }
        }
        return Network(
            full: full.map(plan.loss.probability), mean: means,
            deviations: zip(squares, means).map { max($0 - $1 * $1, 0).squareRoot() },
            logits: logits)
    }

    /// The four rows' answers under one mask for all of them.
    private static func answers(_ probe: NetworkProbe, _ mask: [Bool]) -> [Float] {
        let rows = XOR.samples.rows
        let all = (0..<rows).flatMap { _ in mask }
        return probe.pass(XOR.samples.inputs, rows: rows, mode: .training, masks: [all]).answers
    }

    /// Parameters whose dense weights behind the dropped units undo the division by 1 − rate.
    private static func unscaled(
        _ parameters: [Float], _ layout: ParameterLayout, rate: Double
    ) -> [Float] {
        var result = parameters
        for k in layout.weightBlocks[1].range { result[k] *= Float(1 - rate) }
        return result
    }
}
