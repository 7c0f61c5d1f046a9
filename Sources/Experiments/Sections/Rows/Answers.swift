import Neural

/// The classes that a trained network names for rows, in evaluation mode.
struct Answers: Sendable {
    let given: [Int]
    let right: [Int]

    init(given: [Int], right: [Int]) {
        self.given = given
        self.right = right
    }

    init(_ run: Run, plan: TrainingPlan, rows: Samples) {
        let probe = NetworkProbe(
            plan: plan, parameters: run.finalParameters.map { Float($0) }, capacity: rows.rows)
        let outputs = probe.pass(rows.inputs, rows: rows.rows).outputs.last ?? []
        let width = outputs.count / rows.rows
        given = (0..<rows.rows).map { row in
            let own = outputs[row * width..<(row + 1) * width]
            // One output is the logit of the second class of two.
            if width == 1 { return own.first.map { $0 > 0 ? 1 : 0 } ?? 0 }
            let largest = own.max() ?? 0
            return (own.firstIndex(of: largest) ?? own.startIndex) - own.startIndex
        }
        right = rows.targets.map { Int($0) }
    }
}

/// How often rows of a class are given each class, over held-out rows and seeds.
struct Confusion: Sendable {
    /// [right][given], each row a share of 1; nil where no row had the class.
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
