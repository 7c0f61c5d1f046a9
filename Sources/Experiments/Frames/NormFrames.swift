import Generators
import Neural
import Results

/// What leaves the batch norm layer by the batch's statistics and by the running ones, epoch by epoch.
struct NormFrames: Sendable {
    static let bins = 48
    static let range = -4.0...4.0

    let entry: MeasuredRuns

    /// Nil if every seed diverged.
    var exploration: Exploration? {
        guard let first = entry.finished.first else { return nil }
        let epochs = first.checkpoints.map(\.epoch)
        return Exploration(
            id: "norm", section: "batch-norm",
            data: .object([
                ("epochs", .integers(epochs)),
                ("range", .numbers([Self.range.lowerBound, Self.range.upperBound])),
                ("seed", .number(Double(first.seed))),
                ("targets", .numbers(XOR.samples.targets)),
                ("inputs", .numbers(XOR.samples.inputs)),
                ("batch", .list(epochs.indices.map { state($0, .training) })),
                ("running", .list(epochs.indices.map { state($0, .evaluation) })),
            ]))
    }

    private func state(_ place: Int, _ mode: Mode) -> FrameData {
        let samples = XOR.samples
        var normalized: [Double] = []
        var (losses, first) = ([Double](), [Double]())
        for run in entry.finished {
            guard let parameters = run.checkpoints[safe: place]?.parameters else { continue }
            let pass = entry.plan.pass(samples, with: parameters, mode: mode)
            normalized += pass.normalized[0].map { Double($0) }
            let answers = pass.answers.map(entry.plan.loss.probability)
            if first.isEmpty { first = answers }
            losses.append(Loss.crossEntropy(of: answers, targets: samples.targets))
        }
        return .object([
            ("normalized", .counts(normalized, bins: Self.bins, in: Self.range)),
            ("answers", .numbers(first)), ("loss", .number(quantile(losses, 0.5))),
        ])
    }
}
