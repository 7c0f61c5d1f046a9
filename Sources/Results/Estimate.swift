/// A number over seeds with its 95 % interval.
public struct Estimate: Sendable, Hashable {
    public let value: Double
    public let low: Double
    public let high: Double
    /// How many seeds it was taken over.
    public let seeds: Int
    /// The share of the seeds that diverged in the runs it was taken from.
    public private(set) var diverged = Share(0, of: 0)

    public init(value: Double, low: Double, high: Double, seeds: Int) {
        self.value = value
        self.low = low
        self.high = high
        self.seeds = seeds
    }

    /// Fewer finished seeds than this decide nothing where others diverged: no median of theirs has an
    /// interval.
    public static let fewest = 6

    /// Whether there were seeds enough for an interval.
    public var hasInterval: Bool { low.isFinite && high.isFinite }

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
    /// which a median outside is seen with a probability of at most 5 %, whatever the distribution.
    /// Fewer than six values have no such interval: it is infinite then.
    ///
    /// Source: W. J. Conover, "Practical nonparametric statistics", 3rd ed. 1999, section 3.2.
    public static func median(of values: some Sequence<Double>) -> Estimate {
        let sorted = values.filter(\.isFinite).sorted()
        let rank = medianRank(count: sorted.count)
        return Estimate(
            value: quantile(sorted, 0.5), low: rank == 0 ? -.infinity : sorted[rank - 1],
            high: rank == 0 ? .infinity : sorted[sorted.count - rank], seeds: sorted.count)
    }

    /// The mean of one value per seed, with Student's interval. Values that are not finite are left
    /// out; fewer than four have no interval worth the name: it is infinite then.
    public static func mean(of values: some Sequence<Double>) -> Estimate {
        let known = values.filter(\.isFinite)
        let count = Double(known.count)
        let mean = known.reduce(0, +) / count
        guard known.count > 3 else {
            return Estimate(value: mean, low: -.infinity, high: .infinity, seeds: known.count)
        }
        let square = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let half = studentQuantile(count - 1) * (square / (count - 1) / count).squareRoot()
        return Estimate(value: mean, low: mean - half, high: mean + half, seeds: known.count)
    }

    /// The 97.5 % quantile of Student's distribution, by Fisher's expansion about the normal one.
    ///
    /// Source: M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions", 26.7.5.
    private static func studentQuantile(_ freedom: Double) -> Double {
        let z = 1.959_963_984_540_054
        let square = z * z
        let first = z * (square + 1) / 4
        let second = z * ((5 * square + 16) * square + 3) / 96
        let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
        return z + (first + (second + third / freedom) / freedom) / freedom
    }

    /// A share of the seeds, with its Wilson interval.
    public static func share(_ share: Share) -> Estimate {
        let interval = share.interval
        return Estimate(
            value: share.value, low: interval.low, high: interval.high, seeds: share.trials)
    }

    /// The difference of two shares, first − second.
    ///
    /// Source: R. G. Newcombe, "Interval estimation for the difference between independent
    /// proportions", Statistics in Medicine 17 (1998), method 10. With the same seeds in both
    /// shares it is on the safe side.
    public static func difference(_ first: Share, _ second: Share) -> Estimate {
        let (a, b) = (first.interval, second.interval)
        func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        let difference = first.value - second.value
        return Estimate(
            value: difference,
            low: difference - root(first.value - a.low, b.high - second.value),
            high: difference + root(a.high - first.value, second.value - b.low),
            seeds: min(first.trials, second.trials))
    }

    /// The largest l with 2·P(X < l) ≤ 5 % for X binomial with n trials and probability ½.
    private static func medianRank(count: Int) -> Int {
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
        let tail = 0.025 * weights.reduce(0, +)
        var sum = 0.0
        var rank = 0
        while rank <= middle, sum + weights[rank] <= tail {
            sum += weights[rank]
            rank += 1
        }
        return rank
    }
}
