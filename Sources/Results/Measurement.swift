/// A measure taken of the runs of one plan: a reading for every seed, and what they come to.
///
/// Whoever tells of it, in a title, a caption, a table, a claim or a figure, takes these numbers: they are
/// neither clamped nor rounded.
public struct Measurement: Sendable, Hashable {
    public let measure: Measure
    /// One for each seed, in their order.
    public let readings: [Reading]
    /// The values of the seeds that have one.
    public let values: [Double]
    /// Their median and the range from 10 % to 90 %.
    public let spread: Spread
    /// How sure a comparison with other runs must be.
    public let comparing: Confidence

    /// - Parameters:
    ///   - measure: what was read.
    ///   - readings: one for each seed.
    ///   - comparing: how sure a comparison with other runs must be.
    public init(_ measure: Measure, _ readings: [Reading], comparing: Confidence = .single) {
        self.measure = measure
        self.readings = readings
        self.comparing = comparing
        values = readings.compactMap(\.value)
        spread = Spread(values)
    }

    init(_ measure: Measure, _ ends: [RunEnd], comparing: Confidence) {
        self.init(measure, ends.map(measure.read), comparing: comparing)
    }

    /// Not a number where no seed has a value.
    public var median: Double { spread.median }

    /// The share of the seeds for which it is true; those without a value count as those for which it is
    /// not.
    public var share: Share { Share(values.count { $0 == 1 }, of: readings.count) }

    /// The mean of the values and its standard error, which fewer than two values do not have.
    public var mean: (value: Double, error: Double) {
        let count = Double(values.count)
        guard count > 1 else { return (values.first ?? .nan, .nan) }
        let mean = values.reduce(0, +) / count
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, (square / (count - 1) / count).squareRoot())
    }

    /// The share of the seeds that have a value.
    public var known: Share { Share(values.count, of: readings.count) }

    /// How many seeds have no value for a reason.
    public func missing(_ reason: Reading.Reason) -> Int {
        readings.count { $0 == .missing(reason) }
    }

    /// Its number over seeds with a 95 % interval, by how it is summarised.
    public var estimate: Estimate {
        let lost = missing(.diverged)
        let estimate: Estimate =
            switch measure.summary {
            case .spread, .median: .median(of: values)
            case .share: .share(share)
            }
        return estimate.from(Share(lost, of: readings.count))
    }
}
