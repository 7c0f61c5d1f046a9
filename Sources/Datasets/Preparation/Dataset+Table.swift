public import Methods
import Neural

extension Dataset {
    /// A table of which one part is held out, the same for every seed, and the rest divided into training and
    /// validation rows anew for each. Inputs are standardized by the training rows' mean and deviation, categories
    /// and pictures aside; so are numbers to predict, whose mean squared error is then in units of the training
    /// rows' variance.
    /// - Throws: `TableError.noValidation` or, where a number is predicted, `TableError.fewRows` if too
    ///   few rows are left to validate with or to hold out, and `TableError.constantHeldOut` if the held-out
    ///   rows all have the same number.
    public init(
        id: String, ownName: String? = nil, table: NumericTable,
        shares: RowShares = .standard, picture: Picture? = nil
    ) throws(TableError) {
        let rows = table.rows(shares, standardizes: picture == nil)
        let split = rows.split(seed: 0)
        let least = TableSplit.least(classes: rows.classes)
        guard split.validation.count >= least, split.heldOut.count >= least else {
            guard case .classes(let column, let names) = table.target else {
                throw .fewRows(table.rows, least: NumericTable.limits.rows, dropped: 0)
            }
            throw .noValidation(column: column, classes: names.count)
        }
        if case .number(let column) = table.target,
            Set(split.heldOut.map { table.targets[$0] }).count == 1
        {
            throw .constantHeldOut(column: column, rows: split.heldOut.count)
        }
        self.init(
            id: id, ownName: ownName,
            inputs: table.inputs.map(\.name), target: table.target
        ) { rows.data(seed: $0) }
        self.table = rows
        self.picture = picture
        notices = table.notices
    }
}

extension NumericTable {
    /// The rows as they are divided and standardized.
    /// - Parameter standardizes: whether inputs that are no categories are.
    func rows(_ shares: RowShares, standardizes: Bool) -> TableRows {
        TableRows(
            values: values, targets: targets, classes: classCount,
            keeps: inputs.map { $0.isCategory || !standardizes }, shares: shares)
    }

    /// How many classes there are; nil where a number is predicted.
    var classCount: Int? {
        if case .classes(_, let names) = target { names.count } else { nil }
    }
}
