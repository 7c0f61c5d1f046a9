import Generators
import Methods
import Neural
import Results

/// One full-batch step under an L2 penalty, taken apart: is what the loss does not explain
/// proportional to the weights?
struct DecayStep: Sendable {
    /// For each seed, the slope of (change of w + rate · loss gradient) over −2·rate·λ·w, by least
    /// squares over all weights; 1 if the rest of the step is the decay and nothing else.
    let slopes: [Double]
    /// Of the seeds that took the step.
    let lost: Share

    init(_ net: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var own = net
        own.epochs = 1
        own.batchSize = 0
        own.checkpoints = [0, 1]
        let plan = own.plan(with: .l2)
        let rate = net.learningRate
        let layout = plan.layout
        let runs = try await laboratory.runs(plan, on: .xor)
        lost = runs.diverged
        slopes = runs.compactMap { run in
            guard run.checkpoints.count == 2 else { return nil }
            let (start, end) = (run.checkpoints[0].parameters, run.checkpoints[1].parameters)
            let gradient = DenseWeights.values(
                plan.gradient(XOR.samples, with: start), layout: layout)
            let before = DenseWeights.values(start, layout: layout)
            let after = DenseWeights.values(end, layout: layout)
            var (product, square) = (0.0, 0.0)
            for k in before.indices {
                let rest = after[k] - before[k] + rate * gradient[k]
                let decay = -2 * rate * net.strengths[.l2] * before[k]
                product += rest * decay
                square += decay * decay
            }
            return square > 0 ? product / square : nil
        }
    }
}
