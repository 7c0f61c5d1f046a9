/// How often answers are right beside how sure networks are of them.
///
/// Answers of two classes, pooled over seeds, in equal bins of confidence from ½ to 1: max(p, 1 − p).
///
/// Source: C. Guo, G. Pleiss, Y. Sun and K. Weinberger, "On calibration of modern neural networks", 2017.
public struct Reliability: Sendable {
    /// An answer: the probability of the class that was named, and that of being right, which is 0 or 1 where the label is
    /// known.
    public struct Answer: Sendable, Hashable {
        public let confidence, right: Double

        /// - Parameters:
        ///   - output: the probability of class 1 that a network gave.
        ///   - target: the probability that the row is of class 1.
        public init(output: Double, target: Double) {
            let isOne = output > 0.5
            confidence = isOne ? output : 1 - output
            right = isOne ? target : 1 - target
        }
    }

    /// The answers of a range of confidence.
    public struct Bin: Sendable {
        public let range: ClosedRange<Double>
        /// How many of all answers they are.
        public let share: Double
        /// Their mean confidence.
        public let confidence: Double
        /// How many of them are right. Answers of one seed come from one network and are no independent trials: seeds
        /// are, and the interval is that of a ratio of sums over seeds.
        public let right: Estimate
    }

    /// In the order of confidence; those without answers are left out.
    public let bins: [Bin]
    /// Every seed's mean confidence, and its share of right answers.
    public let seeds: [(confidence: Double, right: Double)]

    /// - Parameters:
    ///   - answers: of every seed.
    ///   - count: how many bins there are.
    public init(_ answers: [[Answer]], bins count: Int) {
        let all = Double(answers.reduce(0) { $0 + $1.count })
        bins = (0..<count).compactMap { place in
            let own = answers.map { $0.filter { Self.place($0.confidence, of: count) == place } }
            return Bin(own, Self.range(place, of: count), of: all)
        }
        seeds = answers.filter { !$0.isEmpty }.map { own in
            (own.map(\.confidence).mean, own.map(\.right).mean)
        }
    }

    /// Σ share · |right − confidence|: the expected calibration error.
    public var error: Double {
        bins.reduce(0) { $0 + $1.share * ($1.right.value - $1.confidence).magnitude }
    }

    private static func place(_ confidence: Double, of count: Int) -> Int {
        min(max(Int((confidence - 0.5) * 2 * Double(count)), 0), count - 1)
    }

    private static func range(_ place: Int, of count: Int) -> ClosedRange<Double> {
        func edge(_ place: Int) -> Double { 0.5 + Double(place) / Double(2 * count) }
        return edge(place)...edge(place + 1)
    }
}

extension Reliability.Bin {
    /// - Parameters:
    ///   - answers: of every seed.
    ///   - all: how many answers there are in all bins.
    fileprivate init?(
        _ answers: [[Reliability.Answer]], _ range: ClosedRange<Double>, of all: Double
    ) {
        let pooled = answers.joined()
        guard !pooled.isEmpty else { return nil }
        let count = Double(pooled.count)
        let value = pooled.reduce(0) { $0 + $1.right } / count
        self.range = range
        share = count / all
        confidence = pooled.reduce(0) { $0 + $1.confidence } / count
        // Numbers of every seed whose mean is the ratio, and whose scatter is the ratio's.
        let perSeed = count / Double(answers.count)
        right = .mean(
            of: answers.map { own in
                value + own.reduce(0) { $0 + ($1.right - value) } / perSeed
            })
    }
}
