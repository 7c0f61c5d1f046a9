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
        let outputs = plan.pass(rows, of: run).answers
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
