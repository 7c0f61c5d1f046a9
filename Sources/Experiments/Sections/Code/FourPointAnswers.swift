import Generators
import Neural

/// What trained networks answer to the four points.
enum FourPointAnswers {
    /// The probability of class 1 in evaluation mode: [row][run].
    static func all(plan: TrainingPlan, runs: [Neural.Run]) -> [[Double]] {
        let samples = XOR.samples
        var answers = [[Double]](repeating: [], count: samples.rows)
        for run in runs {
            let probe = NetworkProbe(
                plan: plan, parameters: run.finalParameters.map { Float($0) },
                capacity: samples.rows)
            let outputs = probe.pass(samples.inputs, rows: samples.rows).outputs.last ?? []
            for (row, output) in outputs.enumerated() {
                answers[row].append(
                    plan.loss == .binaryCrossEntropy
                        ? Activation.sigmoid.value(Double(output)) : Double(output))
            }
        }
        return answers
    }
}
