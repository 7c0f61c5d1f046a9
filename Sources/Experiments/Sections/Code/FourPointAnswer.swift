import Generators
import Neural
import Results

/// What networks answer to one of the four points: the probability of class 1, over seeds or masks.
struct FourPointAnswer: Sendable {
    let mean: Double
    let range: Spread
    /// Of equal parts of the seeds the median of each, ascending; fewer where there are fewer seeds. Empty over masks.
    let parts: [Double]

    /// How many parts there are.
    private static let partCount = 20

    init(_ probabilities: [Double]) {
        mean = probabilities.mean
        range = Spread(probabilities)
        let count = min(probabilities.count, Self.partCount)
        parts = quantiles(
            probabilities, (0..<count).map { (Double($0) + 0.5) / Double(count) })
    }

    /// - Parameter weights: the probability of each, which add to 1.
    init(_ values: [Double], probabilities weights: [Double]) {
        mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        range = Spread(values, weights: weights)
        parts = []
    }

    /// For each row, in evaluation mode, of the seeds that did not diverge.
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
