import Generators
import Methods
import Neural
import Results

/// What trained networks answer under random masks, beside what they answer with every unit.
struct MaskOutputs: Sendable {
    /// How many masks each network is tried with.
    static let count = 200

    /// The first network's probabilities of class 1: [row][mask].
    let first: [[Double]]
    /// The first network's probabilities with every unit, in evaluation mode: [row].
    let full: [Double]
    /// Over networks and rows: standard deviation over masks.
    let deviations: Spread
    /// Over networks and rows: |mean over masks − full network|, of the sum that reaches the output
    /// unit.
    let shifts: Spread
    /// The same where kept values are not divided by 1 − rate.
    let unscaledShifts: Spread
    /// For each network, how much farther the mean is from the full network without scaling than
    /// with it, mean over rows.
    let scalingGains: [Double]

    init(_ entry: MeasuredRuns, net: Net) {
        let samples = XOR.samples
        let plan = entry.plan
        var first: [[Double]] = []
        var fullFirst: [Double] = []
        var (deviations, shifts, unscaled) = ([Double](), [Double](), [Double]())
        for (place, run) in entry.finished.enumerated() {
            let parameters = run.keptParameters
            let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: samples.rows)
            // Without scaling, every kept value is 1 − rate times as large; so is what the last
            // layer's weights see.
            let plain = NetworkProbe(
                plan: plan,
                parameters: Self.unscaled(
                    parameters, plan.layout, rate: net.strengths[.dropout]),
                capacity: samples.rows)
            var stream = RandomStream(seed: run.seed, purpose: .probe)
            var outputs = [[Double]](repeating: [], count: samples.rows)
            var plainOutputs = outputs
            for _ in 0..<Self.count {
                let mask = (0..<samples.rows * net.width).map { _ in
                    stream.uniform() >= net.strengths[.dropout]
                }
                for (own, rows) in [(probe, 0), (plain, 1)] {
                    let values =
                        own.pass(
                            samples.inputs, rows: samples.rows, mode: .training, masks: [mask]
                        ).answers
                    for (row, value) in values.enumerated() {
                        if rows == 0 {
                            outputs[row].append(Double(value))
                        } else {
                            plainOutputs[row].append(Double(value))
                        }
                    }
                }
            }
            let full = plan.pass(samples, with: parameters).answers
            let answers = outputs.map { $0.map { plan.loss.probability(Float($0)) } }
            for row in 0..<samples.rows {
                let mean = answers[row].mean
                deviations.append(
                    answers[row].map { ($0 - mean) * ($0 - mean) }.mean.squareRoot())
                let whole = Double(full[row])
                shifts.append((outputs[row].mean - whole).magnitude)
                unscaled.append((plainOutputs[row].mean - whole).magnitude)
            }
            if place == 0 {
                first = answers
                fullFirst = full.map(plan.loss.probability)
            }
        }
        self.first = first
        self.full = fullFirst
        self.deviations = Spread(deviations)
        self.shifts = Spread(shifts)
        unscaledShifts = Spread(unscaled)
        scalingGains = Self.means(zip(unscaled, shifts).map { $0 - $1 }, of: samples.rows)
    }

    /// The mean of every so many values.
    private static func means(_ values: [Double], of count: Int) -> [Double] {
        stride(from: 0, to: values.count, by: count).map { Array(values[$0..<$0 + count]).mean }
    }

    /// Parameters whose last dense weights undo the division by 1 − rate.
    private static func unscaled(
        _ parameters: [Float], _ layout: ParameterLayout, rate: Double
    ) -> [Float] {
        var result = parameters
        guard let block = layout.weightBlocks.last else { return result }
        for k in block.range { result[k] *= Float(1 - rate) }
        return result
    }
}
