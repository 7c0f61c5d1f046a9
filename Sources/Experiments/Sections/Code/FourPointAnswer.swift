import Generators
import Neural
import Results

/// What trained networks answer to one of the four points: the probability of class 1 in evaluation mode,
/// over seeds.
struct FourPointAnswer: Sendable {
    let mean: Double
    let range: Spread

    private init(_ probabilities: [Double]) {
        mean = MaskOutputs.mean(probabilities)
        range = Spread(probabilities)
    }

    /// For each row, of the seeds that did not diverge.
    static func all(_ measured: MeasuredPlan) -> [FourPointAnswer] {
        let (samples, plan) = (XOR.samples, measured.plan)
        var answers = [[Double]](repeating: [], count: samples.rows)
        for run in measured.finished {
            for (row, output) in plan.pass(samples, of: run).answers.enumerated() {
                answers[row].append(plan.loss.probability(output))
            }
        }
        return answers.map { FourPointAnswer($0) }
    }
}
