import Generators
import Methods
import Neural
import Results

/// What trained networks answer under dropout's masks, beside what they answer with every unit: means over all masks,
/// weighted with their probabilities.
struct MaskOutputs: Sendable {
    /// How many masks are drawn to be seen.
    static let count = 200

    /// One network's answers to the rows over all masks.
    private struct Network {
        /// With every unit, in evaluation mode, and the mean over masks, as probabilities of class 1.
        let full, mean: [Double]
        /// The standard deviation of the probability over masks.
        let deviations: [Double]
        /// |mean over masks − full network| of the output's pre-activation where kept values are not divided by
        /// 1 − rate. Where they are, a network of one hidden layer has none: its output is linear in the mask.
        let unscaledShifts: [Double]

        /// |mean over masks − full network| of the probability, mean over rows.
        var shift: Double { zip(mean, full).map { ($0 - $1).magnitude }.mean }
    }

    /// The first network's probabilities of class 1 under drawn masks: [row][mask].
    let first: [[Double]]
    /// The first network's probabilities with every unit, in evaluation mode, and the means over all masks: [row].
    let full, means: [Double]
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
        first = entry.finished.first.map { Self.drawn($0, entry.plan, net) } ?? []
        full = networks.first?.full ?? []
        means = networks.first?.mean ?? []
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
        var (means, squares, sums) = (
            [Double](repeating: 0, count: rows), [Double](repeating: 0, count: rows),
            [Double](repeating: 0, count: rows)
        )
        for mask in set.masks {
            let answers = answers(scaled, [mask.kept])
            let plainAnswers = Self.answers(plain, [mask.kept])
            for row in 0..<rows {
                let probability = plan.loss.probability(answers[row])
                means[row] += mask.probability * probability
                squares[row] += mask.probability * probability * probability
                sums[row] += mask.probability * Double(plainAnswers[row])
            }
        }
        let full = plan.pass(XOR.samples, with: parameters).answers
        return Network(
            full: full.map(plan.loss.probability), mean: means,
            deviations: zip(squares, means).map { max($0 - $1 * $1, 0).squareRoot() },
            unscaledShifts: zip(sums, full).map { ($0 - Double($1)).magnitude })
    }

    /// The four rows' answers under one mask for all of them, or one for each.
    private static func answers(_ probe: NetworkProbe, _ masks: [[Bool]]) -> [Float] {
        let rows = XOR.samples.rows
        let all = (0..<rows).flatMap { masks[$0 % masks.count] }
        return probe.pass(XOR.samples.inputs, rows: rows, mode: .training, masks: [all]).answers
    }

    private static func drawn(_ run: Run, _ plan: TrainingPlan, _ net: Net) -> [[Double]] {
        let rows = XOR.samples.rows
        let probe = NetworkProbe(plan: plan, parameters: run.keptParameters, capacity: rows)
        var stream = RandomStream(seed: run.seed, purpose: .probe)
        var result = [[Double]](repeating: [], count: rows)
        for _ in 0..<count {
            let masks = (0..<rows).map { _ in
                (0..<net.width).map { _ in stream.uniform() >= net.strengths[.dropout] }
            }
            for (row, value) in answers(probe, masks).enumerated() {
                result[row].append(plan.loss.probability(value))
            }
        }
        return result
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
