/// How sure an interval is.
public struct Confidence: Sendable, Hashable {
    /// The probability that the true value lies below the interval, and that it lies above.
    let tail: Double
    /// The quantile of the normal distribution that only the upper tail exceeds: 1.96 for one interval.
    let normalQuantile: Double

    private init(tail: Double) {
        self.tail = tail
        normalQuantile = Probability.normalQuantile(above: tail)
    }

    /// 95 %, of a number that stands alone.
    public static let single = Confidence(tail: 0.025)

    /// 95 % of several intervals together: the probability that any of them misses is at most 5 %, whatever
    /// depends on what.
    ///
    /// Source: O. J. Dunn, "Multiple comparisons among means", Journal of the American Statistical Association
    /// 56 (1961): Bonferroni's inequality.
    /// - Parameter count: how many intervals there are.
    public static func simultaneous(_ count: Int) -> Confidence {
        Confidence(tail: single.tail / Double(max(count, 1)))
    }

    /// This confidence, or that of so many intervals together where it is surer.
    func among(_ count: Int) -> Confidence {
        Confidence(tail: min(tail, Self.single.tail / Double(max(count, 1))))
    }

    /// This confidence of several intervals together.
    func shared(by count: Int) -> Confidence {
        count > 1 ? Confidence(tail: tail / Double(count)) : self
    }

    /// The same of Student's distribution.
    /// - Parameter freedom: its degrees of freedom.
    func studentQuantile(_ freedom: Int) -> Double {
        Probability.studentQuantile(above: tail, freedom: freedom)
    }

    /// How many values a median's interval takes at least: with fewer, all of them lie on one side of the true
    /// median too often.
    public var fewestForMedian: Int {
        var count = 1
        var outside = 0.5
        while outside > tail {
            count += 1
            outside /= 2
        }
        return count
    }
}
