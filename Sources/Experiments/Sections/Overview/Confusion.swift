import Neural
import Results

/// How often rows of a class are given each class, over held-out rows and seeds.
struct Confusion: Sendable {
    /// [right][given], each row a share of 1; not a number where no row had the class.
    let shares: [[Double]]
    /// For each seed the share that is right of each class; not a number where no row had it.
    private let accuraciesBySeed: [UInt64: [Double]]
    /// How sure a comparison with another method must be.
    private let comparing: Confidence

    /// - Parameters:
    ///   - answers: of each seed.
    ///   - seeds: in the same order; nil counts them.
    ///   - comparing: how sure a comparison with another method must be.
    init(
        _ answers: [Answers], seeds: [UInt64]? = nil, classes: Int,
        comparing: Confidence = .single
    ) {
        var sum = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
        var accuracies: [UInt64: [Double]] = [:]
        for (place, own) in answers.enumerated() {
            var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
            for (right, given) in zip(own.right, own.given) { counts[right][given] += 1 }
            for right in 0..<classes {
                for given in 0..<classes { sum[right][given] += counts[right][given] }
            }
            accuracies[seeds?[place] ?? UInt64(place)] = (0..<classes).map {
                Self.shares(counts[$0])[$0]
            }
        }
        shares = sum.map(Self.shares)
        accuraciesBySeed = accuracies
        self.comparing = comparing
    }

    private static func shares(_ counts: [Int]) -> [Double] {
        let sum = counts.reduce(0, +)
        return counts.map { sum > 0 ? Double($0) / Double(sum) : .nan }
    }

    /// - Parameters:
    ///   - runs: a method's; those that diverged are left out.
    ///   - classes: how many there are.
    ///   - heldOut: a seed's rows that were not trained on.
    init(_ runs: MeasuredRuns, classes: Int, heldOut: (_ seed: UInt64) -> Samples?) {
        let judged = runs.finished.compactMap { run in heldOut(run.seed).map { (run, $0) } }
        self.init(
            judged.map { Answers($0, plan: runs.plan, rows: $1) }, seeds: judged.map(\.0.seed),
            classes: classes, comparing: runs.comparing)
    }

    /// The mean over seeds of the share of a class that is right.
    func accuracy(of number: Int) -> Estimate {
        .mean(of: accuraciesBySeed.keys.sorted().compactMap { accuraciesBySeed[$0]?[number] })
    }

    /// How much larger the share of a class that is right is than with another method's networks of the same seeds.
    func accuracy(of number: Int, less other: Confusion) -> Estimate {
        difference(from: other) { $0[number] }
    }

    /// The same of the mean over the classes.
    func mean(less other: Confusion) -> Estimate { difference(from: other, Self.mean) }

    private func difference(
        from other: Confusion, _ number: ([Double]) -> Double
    ) -> Estimate {
        .mean(
            of: accuraciesBySeed.keys.sorted().compactMap { seed in
                guard let own = accuraciesBySeed[seed], let theirs = other.accuraciesBySeed[seed]
                else { return nil }
                return number(own) - number(theirs)
            }
        ).at(comparing)
    }

    /// The mean over the classes that any row had; not a number if there were none.
    var mean: Double { Self.mean(accuracies) }

    private static func mean(_ accuracies: [Double]) -> Double {
        let known = accuracies.filter(\.isFinite)
        return known.reduce(0, +) / Double(known.count)
    }

    var accuracies: [Double] { shares.indices.map { shares[$0][$0] } }

    /// The first two classes of which one is mistaken most often for the other, and how many such
    /// pairs are mistaken as often.
    var worst: (right: Int, given: Int, share: Double, count: Int) {
        var worst = (right: 0, given: 0, share: 0.0, count: 0)
        for (right, row) in shares.enumerated() {
            for (given, share) in row.enumerated() where given != right && share > 0 {
                if share > worst.share {
                    worst = (right, given, share, 1)
                } else if share == worst.share {
                    worst.count += 1
                }
            }
        }
        return worst
    }
}
