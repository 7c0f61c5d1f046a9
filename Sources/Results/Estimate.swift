/// A number over seeds with its interval.
public struct Estimate: Sendable, Hashable {
    /// What it is taken from.
    enum Sample: Sendable, Hashable {
        /// Finite values, ascending.
        case median([Double])
        case mean([Double])
        case share(Share)
        case paired(PairedShares)
        /// An interval that is known, whatever the confidence.
        case known(value: Double, low: Double, high: Double, seeds: Int)
    }

    let sample: Sample
    public let value: Double
    /// The interval; infinite where there are too few seeds for one.
    public let low, high: Double
    /// How sure it is.
    public let confidence: Confidence
    /// How many seeds it was taken over.
    public private(set) var seeds: Int
    /// How many other seeds chose the strength of what it was taken from; 0 if none did.
    public private(set) var tuningSeeds = 0
    /// Of how many settings it is the one that was chosen by the same runs.
    public private(set) var candidates = 1
    /// The share of the seeds that diverged in the runs it was taken from.
    public private(set) var diverged = Share(0, of: 0)

    private init(_ sample: Sample, _ confidence: Confidence) {
        self.sample = sample
        self.confidence = confidence
        (value, low, high) =
            switch sample {
            case .median(let values): Self.median(values, confidence)
            case .mean(let values): Self.mean(values, confidence)
            case .share(let share): Self.share(share, confidence)
            case .paired(let pairs): pairs.difference(confidence)
            case .known(let value, let low, let high, _): (value, low, high)
            }
        seeds =
            switch sample {
            case .median(let values), .mean(let values): values.count
            case .share(let share): share.trials
            case .paired(let pairs): pairs.count
            case .known(_, _, _, let seeds): seeds
            }
    }

    /// A number whose interval is known, whatever the confidence.
    public init(value: Double, low: Double, high: Double, seeds: Int) {
        self.init(.known(value: value, low: low, high: high, seeds: seeds), .single)
    }

    /// The same number with the interval of another confidence.
    public func at(_ confidence: Confidence) -> Estimate {
        var result = Estimate(sample, confidence.shared(by: candidates))
        result.diverged = diverged
        result.candidates = candidates
        result.seeds = seeds
        result.tuningSeeds = tuningSeeds
        return result
    }

    /// The same number where it is one of so many that are compared at once: as sure as all of them together must be,
    /// or as it was, where that is surer.
    public func among(_ count: Int) -> Estimate { at(confidence.among(count)) }

    /// The same number, of methods as strong as so many other seeds chose.
    public func tuned(by seeds: Int) -> Estimate {
        var result = self
        result.tuningSeeds = seeds
        return result
    }

    /// The same number, of which every seed gave several trials.
    public func over(seeds: Int) -> Estimate {
        var result = self
        result.seeds = seeds
        return result
    }

    /// The same number of the best of so many settings, which the same runs chose: its interval must hold for all of
    /// them at once.
    public func chosen(of candidates: Int) -> Estimate {
        var result = self
        result.candidates = candidates
        return result.at(confidence)
    }

    /// Whether there were seeds enough for an interval.
    public var hasInterval: Bool { low.isFinite && high.isFinite }

    /// The share that it is; nil for other numbers.
    public var share: Share? { if case .share(let share) = sample { share } else { nil } }

    /// How many seeds lie below the number, and how many above it.
    public var aside: (below: Int, above: Int) {
        guard case .median(let values) = sample else { return (0, 0) }
        return (values.count { $0 < value }, values.count { $0 > value })
    }

    /// Whether all seeds gave one number, of which no interval says how sure it is.
    public var isConstant: Bool {
        switch sample {
        case .median(let values), .mean(let values):
            values.count > 1 && values.allSatisfy { $0 == values[0] }
        case .share, .paired, .known: false
        }
    }

    /// How many seeds did not diverge.
    public var finished: Int { diverged.trials - diverged.successes }

    /// The same number, taken from runs of which this share diverged.
    public func from(_ diverged: Share) -> Estimate {
        var result = self
        result.diverged = diverged
        return result
    }

    /// The median of one value per seed. Values that are not finite are left out.
    ///
    /// The interval runs from the l-th smallest to the l-th largest value, with the largest l for
    /// which a median outside is seen with a probability that the confidence allows, whatever the
    /// distribution. Too few values have no such interval: it is infinite then.
    ///
    /// Source: W. J. Conover, "Practical nonparametric statistics", 3rd ed. 1999, section 3.2.
    public static func median(of values: some Sequence<Double>) -> Estimate {
        Estimate(.median(values.filter(\.isFinite).sorted()), .single)
    }

    private static func median(_ sorted: [Double], _ confidence: Confidence) -> Numbers {
        let rank = medianRank(count: sorted.count, tail: confidence.tail)
        guard rank > 0 else { return (quantile(sorted, 0.5), -.infinity, .infinity) }
        return (quantile(sorted, 0.5), sorted[rank - 1], sorted[sorted.count - rank])
    }

    /// The mean of one value per seed, with Student's interval. Values that are not finite are left
    /// out; fewer than four have no interval worth the name: it is infinite then.
    public static func mean(of values: some Sequence<Double>) -> Estimate {
        Estimate(.mean(values.filter(\.isFinite)), .single)
    }

    private static func mean(_ known: [Double], _ confidence: Confidence) -> Numbers {
        let count = Double(known.count)
        let mean = known.reduce(0, +) / count
        guard known.count > 3 else { return (mean, -.infinity, .infinity) }
        let square = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let half =
            confidence.studentQuantile(known.count - 1)
            * (square / (count - 1) / count).squareRoot()
        return (mean, mean - half, mean + half)
    }

    /// A share of the seeds, with its Wilson interval.
    public static func share(_ share: Share) -> Estimate { Estimate(.share(share), .single) }

    private static func share(_ share: Share, _ confidence: Confidence) -> Numbers {
        let interval = share.interval(confidence)
        return (share.value, interval.low, interval.high)
    }

    /// The difference of the shares of seeds for which something is true in two settings, first − second, seed by
    /// seed.
    public static func difference(_ pairs: PairedShares) -> Estimate {
        Estimate(.paired(pairs), .single)
    }

    private typealias Numbers = (value: Double, low: Double, high: Double)

    /// The largest l with P(X < l) ≤ tail for X binomial with n trials and probability ½.
    private static func medianRank(count: Int, tail: Double) -> Int {
        guard count > 0 else { return 0 }
        // Relative to the middle, so that nothing underflows.
        var weights = [Double](repeating: 1, count: count + 1)
        let middle = count / 2
        for k in stride(from: middle, to: 0, by: -1) {
            weights[k - 1] = weights[k] * Double(k) / Double(count - k + 1)
        }
        for k in middle..<count {
            weights[k + 1] = weights[k] * Double(count - k) / Double(k + 1)
        }
        let allowed = tail * weights.reduce(0, +)
        var sum = 0.0
        var rank = 0
        while rank <= middle, sum + weights[rank] <= allowed {
            sum += weights[rank]
            rank += 1
        }
        return rank
    }
}
