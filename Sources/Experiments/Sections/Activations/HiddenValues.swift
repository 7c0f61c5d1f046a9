import Generators
import Methods
import Neural
import Results

/// What stands before and after the hidden activation at every recorded epoch, in evaluation mode.
struct HiddenValues: Sendable {
    /// All seeds at one epoch.
    struct Moment: Sendable {
        let epoch: Int
        /// For each seed, mean and standard deviation over rows and units before the activation.
        var meanBefore: [Double] = []
        var deviationBefore: [Double] = []
        /// The same after it.
        var meanAfter: [Double] = []
        var deviationAfter: [Double] = []
        /// For each seed, the share of values whose derivative is below 5 % of its maximum.
        var saturated: [Double] = []
        /// Every value before and after the activation, at the first and the last epoch.
        var before: [Double] = []
        var after: [Double] = []
    }

    let method: Method
    let moments: [Moment]
    /// The share of flat values at the first epoch and at the last.
    let saturated: (start: Spread, end: Spread)
    let seeds: Int
    /// The standard deviation before the activation at the last epoch, by seed.
    let ends: [UInt64: Double]
    /// How sure a comparison with another method must be.
    private let comparing: Confidence

    init(_ entry: MeasuredRuns, activation: Activation) {
        method = entry.method
        comparing = entry.comparing
        seeds = entry.runs.count
        let layout = entry.plan.layout
        // The hidden activation is the first one among the layers.
        let place =
            entry.plan.layers.firstIndex {
                if case .activation = $0 { true } else { false }
            } ?? 1
        let epochs = entry.finished.first?.checkpoints.map(\.epoch) ?? []
        let moments = epochs.indices.map { index in
            var moment = Moment(epoch: epochs[index])
            for run in entry.finished where index < run.checkpoints.count {
                let parameters = run.checkpoints[index].parameters
                let outputs = entry.plan.pass(XOR.samples, with: parameters).outputs
                let before = outputs[place - 1].map { Double($0) }
                let after = outputs[place].map { Double($0) }
                let (mean, deviation) = Self.moments(before)
                let (meanAfter, deviationAfter) = Self.moments(after)
                moment.meanBefore.append(mean)
                moment.deviationBefore.append(deviation)
                moment.meanAfter.append(meanAfter)
                moment.deviationAfter.append(deviationAfter)
                moment.saturated.append(
                    activation.saturatedShare(of: before, slope: layout.slope(in: parameters)))
                if index == 0 || index == epochs.count - 1 {
                    moment.before += before
                    moment.after += after
                }
            }
            return moment
        }
        self.moments = moments
        ends = Dictionary(
            uniqueKeysWithValues: zip(
                entry.finished.map(\.seed), moments.last?.deviationBefore ?? []))
        saturated = (
            Spread(moments.first?.saturated ?? []), Spread(moments.last?.saturated ?? [])
        )
    }

    /// The standard deviation before the activation at the last epoch over that of another network of the same seeds.
    func deviation(over other: HiddenValues) -> Estimate {
        .median(
            of: ends.keys.sorted().compactMap { seed in
                ends[seed].flatMap { own in other.ends[seed].map { own / $0 } }
            }
        ).at(comparing)
    }

    private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
        let count = Double(max(values.count, 1))
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, (squares / count).squareRoot())
    }
}
