public import Neural

/// The rows of a table as numbers, and how each seed's are made of them: one part is held out, the same for every seed,
/// and the rest divided into training and validation rows anew for each. Inputs are standardized by the training rows'
/// mean and deviation, and so are numbers to predict.
public struct TableRows: Sendable, Hashable {
    /// [rows][inputs], as they are in the table.
    public let values: [Double]
    /// One for each row: a class's number, or the number to predict.
    public let targets: [Double]
    /// How many classes there are; nil where a number is predicted.
    public let classes: Int?
    /// Inputs that stay as they are, such as those that are 1 for rows of a category.
    public let keeps: [Bool]
    public let shares: RowShares

    /// - Precondition: both arrays hold whole rows, and targets are numbers of classes where there are any.
    public init(
        values: [Double], targets: [Double], classes: Int?, keeps: [Bool], shares: RowShares
    ) {
        precondition(values.count == targets.count * keeps.count, "whole rows")
        self.values = values
        self.targets = targets
        self.classes = classes
        self.keeps = keeps
        self.shares = shares
    }

    public var rows: Int { targets.count }
    public var inputs: Int { keeps.count }

    /// The places of a seed's rows.
    public func split(seed: UInt64) -> TableSplit {
        TableSplit(targets: targets, classes: classes, shares: shares, seed: seed)
    }

    /// A seed's rows as they are learnt.
    public func data(seed: UInt64) -> TrainingData {
        let split = split(seed: seed)
        let scaling = Standardization(
            values, columns: inputs, rows: split.training, keeps: keeps)
        let targetScaling = Standardization(
            targets, columns: 1, rows: split.training, keeps: [classes != nil])
        func samples(_ rows: [Int]) -> Samples {
            Samples(
                inputs: scaling.applied(toRows: rows, of: values),
                targets: targetScaling.applied(toRows: rows, of: targets), rows: rows.count)
        }
        return TrainingData(
            training: samples(split.training), validation: samples(split.validation),
            heldOut: samples(split.heldOut),
            scaling: TrainingData.Scaling(inputs: scaling, targets: targetScaling))
    }
}
