public import Methods
import Neural

extension LabRows {
    /// Why a table is not learnt under a reader's hand.
    public enum TableRefusal: Error, Sendable, Hashable {
        /// It has more rows than `LabPlan.most`.
        case manyRows
        /// It has more numbers, rows times inputs, than `LabPlan.most`.
        case manyNumbers
        /// It has more than two classes.
        case manyClasses
        /// Too few rows to learn from, to validate with or to hold out, or numbers that are none.
        case unfit
    }

    /// A table whose rows are divided anew for every seed. Settings of rows, noise and flipped labels play no part.
    /// - Throws: why it is not learnt.
    public init(_ table: TableRows, id: String = "table") throws(TableRefusal) {
        guard table.rows <= LabPlan.most.rows else { throw .manyRows }
        guard table.rows * table.inputs <= LabPlan.most.numbers else { throw .manyNumbers }
        guard table.classes ?? 2 <= 2 else { throw .manyClasses }
        guard table.inputs > 0, table.values.allSatisfy({ $0.isFinite }) else { throw .unfit }
        guard
            TableSplit.groups(table.targets, classes: table.classes).allSatisfy({ !$0.isEmpty })
        else { throw .unfit }
        let split = table.split(seed: 0)
        let least = TableSplit.least(classes: table.classes)
        guard split.training.count >= least, split.validation.count >= least,
            split.heldOut.count >= least
        else { throw .unfit }
        self.init(
            id: id, inputs: table.inputs,
            loss: table.classes == nil ? .meanSquaredError : .binaryCrossEntropy,
            fixedCount: split.training.count
        ) { seed, _ in table.data(seed: seed) }
    }

    /// A table as a page writes it: [rows + 1][inputs + 1]. In the first line stands for each input whether it stays as
    /// it is (1) or is standardized (0), and last how many classes there are (2), or 0 for a number to predict. Every other
    /// line is a row: inputs and target.
    /// - Throws: why it is not learnt.
    init(
        lines: [Double], inputs: Int, shares: RowShares
    ) throws(TableRefusal) {
        let width = inputs + 1
        guard inputs > 0, lines.count >= width else { throw .unfit }
        let rows = stride(from: width, to: lines.count, by: width)
        let targets = rows.map { lines[$0 + inputs] }
        let isClassified = lines[inputs] != 0
        let fits = isClassified ? { $0 == 0 || $0 == 1 } : { (target: Double) in target.isFinite }
        guard !isClassified || lines[inputs] == 2 else { throw .manyClasses }
        guard targets.allSatisfy(fits), (0...1).contains(shares.training),
            (0...1).contains(shares.heldOut)
        else { throw .unfit }
        try self.init(
            TableRows(
                values: rows.flatMap { lines[$0..<$0 + inputs] }, targets: targets,
                classes: isClassified ? 2 : nil,
                keeps: lines[0..<inputs].map { $0 != 0 }, shares: shares))
    }
}
