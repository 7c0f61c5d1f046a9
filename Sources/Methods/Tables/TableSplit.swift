import Neural

/// A seed's rows for training, for validation and to hold out, each class divided in the same
/// shares.
///
/// One part of the table is held out: the same rows for every seed, drawn by a random stream of its own, so that
/// what is chosen, by whichever seeds and on whichever validation rows, is judged on rows that took no part in any
/// choice. Only the other rows are divided into training and validation rows anew for each seed. Numbers that
/// vary over seeds therefore vary by that division and by what a run draws, not by new rows to judge on.
public struct TableSplit: Sendable, Hashable {
    /// Places of rows.
    public private(set) var training: [Int] = []
    public private(set) var validation: [Int] = []
    public private(set) var heldOut: [Int] = []

    /// Every class has a row to train on, and one to hold out if it has two rows; where numbers are predicted, two
    /// rows at least validate and are held out, for one has no variance. The numbers of rows are the same for every
    /// seed.
    /// - Parameters:
    ///   - targets: one for each row; a class's number, where there are classes.
    ///   - classes: how many; nil where numbers are predicted.
    ///   - shares: of the parts.
    ///   - seed: whose division into training and validation rows it is.
    public init(targets: [Double], classes: Int?, shares: RowShares, seed: UInt64) {
        // No seed of a report: the purpose is this stream's alone.
        var holdingOut = RandomStream(seed: 0, purpose: .heldOutPart)
        var random = RandomStream(seed: seed, purpose: .split)
        for var group in TableSplit.groups(targets, classes: classes) {
            let counts = TableSplit.counts(
                group.count, shares, least: TableSplit.least(classes: classes))
            holdingOut.shuffle(&group)
            heldOut += group.suffix(counts.heldOut)
            var rest = Array(group.dropLast(counts.heldOut))
            random.shuffle(&rest)
            training += rest[..<counts.training]
            validation += rest[counts.training...]
        }
        // Batches would else meet one class after the other.
        random.shuffle(&training)
    }

    /// Rows of each class; all together where numbers are predicted.
    public static func groups(_ targets: [Double], classes: Int?) -> [[Int]] {
        guard let classes else { return [Array(targets.indices)] }
        var groups = [[Int]](repeating: [], count: classes)
        for (row, target) in targets.enumerated() { groups[Int(target)].append(row) }
        return groups
    }

    /// How many rows a part must have to be judged by: one of a class, two of numbers.
    public static func least(classes: Int?) -> Int { classes == nil ? 2 : 1 }

    /// How many rows of a class train, and how many are held out.
    private static func counts(
        _ rows: Int, _ shares: RowShares, least: Int
    ) -> (training: Int, heldOut: Int) {
        // A class of three rows has one to validate.
        let isEnough = rows > 2 * least
        let most = isEnough ? rows - 2 * least : 1
        let training = min(max(Int((Double(rows) * shares.training).rounded()), 1), most)
        let rest = rows - training
        let heldOut = min(
            max(Int((Double(rows) * shares.heldOut).rounded()), least),
            isEnough ? rest - least : rest)
        return (training, heldOut)
    }
}
