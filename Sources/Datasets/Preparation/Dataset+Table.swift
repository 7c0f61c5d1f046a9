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
        let split = TableSplit(table, shares, seed: 0)
        let least = TableSplit.least(table)
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
        ) { seed in
            table.data(shares, standardizes: picture == nil, seed: seed)
        }
        self.picture = picture
        notices = table.notices
    }
}

extension NumericTable {
    func data(_ shares: RowShares, standardizes: Bool, seed: UInt64) -> TrainingData {
        let split = TableSplit(self, shares, seed: seed)
        let scaling = Standardization(
            values, columns: inputs.count, rows: split.training,
            keeps: inputs.map { $0.isCategory || !standardizes })
        let targetScaling = Standardization(
            targets, columns: 1, rows: split.training, keeps: [isClassified])
        func samples(_ rows: [Int]) -> Samples {
            Samples(
                inputs: rows.flatMap { row in
                    scaling.applied(to: values[row * inputs.count..<(row + 1) * inputs.count])
                },
                targets: rows.flatMap { targetScaling.applied(to: targets[$0...$0]) },
                rows: rows.count)
        }
        return TrainingData(
            training: samples(split.training), validation: samples(split.validation),
            heldOut: samples(split.heldOut),
            scaling: TrainingData.Scaling(inputs: scaling, targets: targetScaling))
    }

    private var isClassified: Bool {
        if case .classes = target { true } else { false }
    }
}
