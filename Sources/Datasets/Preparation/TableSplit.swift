import Neural

/// A seed's rows for training, for validation and to hold out, each class divided in the same
/// shares.
struct TableSplit: Hashable {
    var training: [Int] = []
    var validation: [Int] = []
    var heldOut: [Int] = []

    /// Every class has a row to train on, and one to hold out if it has two rows; the numbers of rows
    /// are the same for every seed.
    init(_ table: NumericTable, _ shares: RowShares, seed: UInt64) {
        var random = RandomStream(seed: seed, purpose: .split)
        for var group in TableSplit.groups(table) {
            random.shuffle(&group)
            let counts = TableSplit.counts(group.count, shares)
            training += group[..<counts.training]
            validation += group[counts.training..<(group.count - counts.heldOut)]
            heldOut += group[(group.count - counts.heldOut)...]
        }
        // Batches would else meet one class after the other.
        random.shuffle(&training)
    }

    /// Rows of each class; all together where numbers are predicted.
    static func groups(_ table: NumericTable) -> [[Int]] {
        guard case .classes(_, let labels) = table.target else { return [Array(0..<table.rows)] }
        var groups = [[Int]](repeating: [], count: labels.count)
        for (row, target) in table.targets.enumerated() { groups[Int(target)].append(row) }
        return groups
    }

    private static func counts(_ rows: Int, _ shares: RowShares) -> (training: Int, heldOut: Int) {
        // A class of three rows has one to validate.
        let most = rows > 2 ? rows - 2 : 1
        let training = min(max(Int((Double(rows) * shares.training).rounded()), 1), most)
        let rest = rows - training
        let heldOut = min(
            max(Int((Double(rows) * shares.heldOut).rounded()), 1), rows > 2 ? rest - 1 : rest)
        return (training, heldOut)
    }
}
