import Datasets
import Neural

/// What trained networks answer under random masks, beside what they answer with every unit.
struct MaskOutputs: Sendable {
    /// How many masks each network is tried with.
    static let count = 200

    /// The first network's probabilities of class 1: [row][mask].
    let first: [[Double]]
    /// The first network's probabilities with every unit, in evaluation mode: [row].
    let full: [Double]
    /// Over networks and rows: standard deviation over masks.
    let deviations: [Double]
    /// Over networks and rows: |mean over masks − full network|.
    let shifts: [Double]
    /// The same where kept values are not divided by 1 − rate.
    let unscaledShifts: [Double]

    init(_ entry: MethodRuns) {
        let samples = XOR.samples
        let plan = entry.plan
        var first: [[Double]] = []
        var fullFirst: [Double] = []
        var (deviations, shifts, unscaled) = ([Double](), [Double](), [Double]())
        for (place, run) in entry.finite.enumerated() {
            let parameters = run.finalParameters.map { Float($0) }
            let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: samples.rows)
            // Without scaling, every kept value is 1 − rate times as large; so is what the last
            // layer's weights see.
            let plain = NetworkProbe(
                plan: plan, parameters: Self.unscaled(parameters, plan.layout),
                capacity: samples.rows)
            var stream = RandomStream(seed: run.seed, purpose: .probe)
            var outputs = [[Double]](repeating: [], count: samples.rows)
            var plainOutputs = outputs
            for _ in 0..<Self.count {
                let mask = (0..<samples.rows * entry.net.hidden).map { _ in
                    stream.uniform() >= Strengths.dropoutRate
                }
                for (own, rows) in [(probe, 0), (plain, 1)] {
                    let values =
                        own.pass(
                            samples.inputs, rows: samples.rows, mode: .training, masks: [mask]
                        ).outputs.last ?? []
                    for (row, value) in values.enumerated() {
                        let probability = entry.net.probability(value)
                        if rows == 0 {
                            outputs[row].append(probability)
                        } else {
                            plainOutputs[row].append(probability)
                        }
                    }
                }
            }
            let full = (probe.pass(samples.inputs, rows: samples.rows).outputs.last ?? []).map {
                entry.net.probability($0)
            }
            for row in 0..<samples.rows {
                let mean = Self.mean(outputs[row])
                deviations.append(
                    Self.mean(outputs[row].map { ($0 - mean) * ($0 - mean) }).squareRoot())
                shifts.append((mean - full[row]).magnitude)
                unscaled.append((Self.mean(plainOutputs[row]) - full[row]).magnitude)
            }
            if place == 0 { (first, fullFirst) = (outputs, full) }
        }
        self.first = first
        self.full = fullFirst
        self.deviations = deviations
        self.shifts = shifts
        unscaledShifts = unscaled
    }

    static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(max(values.count, 1))
    }

    /// Parameters whose last dense weights undo the division by 1 − rate.
    private static func unscaled(_ parameters: [Float], _ layout: ParameterLayout) -> [Float] {
        var result = parameters
        guard let block = layout.weightBlocks.last else { return result }
        for k in block.range { result[k] *= Float(1 - Strengths.dropoutRate) }
        return result
    }
}
