/// Rows of a data set: inputs and targets.
public struct Samples: Sendable, Hashable {
    /// [rows][features], row-major.
    public let inputs: [Double]
    /// [rows][targets per row], row-major: numbers, 0 and 1 for two classes, or class numbers.
    public let targets: [Double]
    public let rows: Int

    /// How many inputs a row has.
    public var features: Int { rows == 0 ? 0 : inputs.count / rows }
    /// How many targets a row has.
    public var targetsPerRow: Int { rows == 0 ? 0 : targets.count / rows }

    /// - Precondition: both hold whole rows of finite numbers.
    public init(inputs: [Double], targets: [Double], rows: Int) {
        precondition(
            rows > 0 && inputs.count.isMultiple(of: rows) && targets.count.isMultiple(of: rows),
            "\(inputs.count) inputs and \(targets.count) targets do not fill \(rows) rows")
        self.inputs = inputs
        self.targets = targets
        self.rows = rows
    }
}

/// What one seed is trained and judged on.
public struct TrainingData: Sendable, Hashable {
    public let training: Samples
    /// Rows that training never sees.
    public let heldOut: Samples?

    public init(training: Samples, heldOut: Samples? = nil) {
        self.training = training
        self.heldOut = heldOut
    }
}
