/// Loss and accuracy of rows in evaluation mode, in every lane.
struct Evaluation<Value: Number> {
    /// Mean data loss per row, without penalty.
    let loss: Value
    /// The share of rows on the right side: |output − target| < 0.5 (of the sigmoid, for binary
    /// cross-entropy) in every output, or the right class.
    let accuracy: Value
    /// That of every lane's targets.
    private let targetVariances: [Double]

    /// Rows go through in stretches that fit the network and the processor's cache.
    init(of samples: PackedSamples<Value>, network: Network<Value>, loss: Loss) {
        var pass = ForwardPass<Value>(mode: .evaluation, dropout: Xoshiro256(keys: []))
        let features = network.layout.outputs
        var sum = Value(0)
        var right = Value(0)
        var first = 0
        while first < samples.rows {
            let rows = Swift.min(network.capacity, samples.rows - first)
            let targets = samples.targets.start + first * samples.targetsPerRow
            let outputs = network.forward(
                samples.inputs.start + first * samples.features, rows: rows,
                pass: &pass)
            sum +=
                loss.evaluate(
                    outputs: outputs, targets: targets, rows: rows, features: features,
                    gradient: nil) * Value(Double(rows))
            right += loss.rightRows(
                outputs: outputs, targets: targets, rows: rows, features: features)
            first += rows
        }
        self.loss = sum / Value(Double(samples.rows))
        accuracy = right / Value(Double(samples.rows))
        targetVariances = samples.targetVariances
    }

    /// One lane's score.
    func score(lane: Int) -> Score {
        Score(
            loss: Double(loss[lane: lane]), accuracy: Double(accuracy[lane: lane]),
            targetVariance: targetVariances[lane])
    }
}
