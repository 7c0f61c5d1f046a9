import Neural
import Results

/// How often rows of a class are given each class, over held-out rows and seeds.
struct Confusion: Sendable {
    /// [right][given], each row a share of 1; not a number where no row had the class.
    let shares: [[Double]]

    init(_ answers: [Answers], classes: Int) {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
        for own in answers {
            for (right, given) in zip(own.right, own.given) { counts[right][given] += 1 }
        }
        shares = counts.map { row in
            let sum = row.reduce(0, +)
            return row.map { sum > 0 ? Double($0) / Double(sum) : .nan }
        }
    }

    /// - Parameters:
    ///   - runs: a method's; those that diverged are left out.
    ///   - classes: how many there are.
    ///   - heldOut: a seed's rows that were not trained on.
    init(_ runs: MeasuredRuns, classes: Int, heldOut: (_ seed: UInt64) -> Samples?) {
        self.init(
            runs.finished.compactMap { run in
                heldOut(run.seed).map { Answers(run, plan: runs.plan, rows: $0) }
            }, classes: classes)
    }

    /// The mean over the classes that any row had; not a number if there were none.
    var mean: Double {
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
