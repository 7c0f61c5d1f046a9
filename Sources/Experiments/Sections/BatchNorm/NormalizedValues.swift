import Neural
import Results

/// The values around the batch norm layer in training mode, from the start to the end of training.
struct NormalizedValues: Sendable {
    /// Values of all seeds, units and rows at one place.
    struct Values: Sendable {
        private(set) var all: [Double] = []
        /// For each seed, the standard deviation over its units and rows.
        private(set) var deviations: [Double] = []

        /// Takes the values of one more seed.
        mutating func add(_ own: [Float]) {
            all += own.map { Double($0) }
            deviations += columns(own, 1).map(\.deviation)
        }
    }

    /// The values at one epoch.
    struct Moment: Sendable {
        let epoch: Int
        /// Before, z.
        var before = Values()
        /// Normalised.
        var normalized = Values()
        /// After γ and β.
        var after = Values()
    }

    let moments: [Moment]
    /// Mean and standard deviation of the normalised values over the batch, for every seed and unit
    /// at the end.
    let unitMeans, unitDeviations: Spread
    /// For each seed, the standard deviation after γ and β over the batch at the end, median over
    /// units.
    let outputDeviations: [Double]

    /// - Parameters:
    ///   - count: of moments, evenly among the recorded ones.
    ///   - rows: that a seed was trained on, in one batch.
    init(
        _ plan: TrainingPlan, _ finished: [Run], hidden: Int, moments count: Int,
        rows: (UInt64) -> Samples
    ) {
        var moments: [Moment] = []
        var (means, deviations, outputs) = ([Double](), [Double](), [Double]())
        let epochs = finished.first?.checkpoints.map(\.epoch) ?? []
        let places =
            epochs.isEmpty
            ? [] : (0..<count).map { $0 * (epochs.count - 1) / max(count - 1, 1) }
        for (order, place) in places.enumerated() {
            var moment = Moment(epoch: epochs[place])
            for run in finished where place < run.checkpoints.count {
                let pass = plan.pass(
                    rows(run.seed), with: run.checkpoints[place].parameters, mode: .training)
                // Layers: dense, batch norm, activation, dense.
                moment.before.add(pass.outputs[0])
                moment.normalized.add(pass.normalized[0])
                moment.after.add(pass.outputs[1])
                guard order == places.count - 1 else { continue }
                for own in columns(pass.normalized[0], hidden) {
                    means.append(own.mean)
                    deviations.append(own.deviation)
                }
                outputs.append(quantile(columns(pass.outputs[1], hidden).map(\.deviation), 0.5))
            }
            moments.append(moment)
        }
        self.moments = moments
        unitMeans = Spread(means)
        unitDeviations = Spread(deviations)
        outputDeviations = outputs
    }
}
