/// The rows of as many seeds as a number has lanes, side by side.
struct PackedSamples<Value: Number> {
    /// [rows][features].
    let inputs: Memory<Value>
    /// [rows][targets per row].
    let targets: Memory<Value>
    let rows: Int
    let features: Int
    let targetsPerRow: Int
    /// Of every lane.
    let targetVariances: [Double]

    /// - Parameter samples: one for each lane, all of the same shape.
    init(_ samples: [Samples]) {
        precondition(samples.count == Value.lanes, "one data set per lane")
        precondition(
            samples.allSatisfy {
                $0.rows == samples[0].rows && $0.inputs.count == samples[0].inputs.count
                    && $0.targets.count == samples[0].targets.count
            }, "the lanes of a pack have data of the same shape")
        rows = samples[0].rows
        features = samples[0].features
        targetsPerRow = samples[0].targetsPerRow
        targetVariances = samples.map { $0.targetVariance }
        inputs = Memory(count: rows * features)
        targets = Memory(count: rows * targetsPerRow)
        for (lane, own) in samples.enumerated() {
            for (k, value) in own.inputs.enumerated() {
                inputs.start[k, lane: lane] = Value.Scalar(value)
            }
            for (k, value) in own.targets.enumerated() {
                targets.start[k, lane: lane] = Value.Scalar(value)
            }
        }
    }
}
