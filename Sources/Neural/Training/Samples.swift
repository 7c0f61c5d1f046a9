/// Rows of a data set: inputs and targets.
public struct Samples: Sendable, Hashable {
    /// [rows][features], row-major.
    public let inputs: [Double]
    /// [rows][targets per row], row-major: numbers, the probability of the second of two classes (0 or 1
    /// where it is known), or class numbers.
    public let targets: [Double]
    public let rows: Int

    /// How many inputs a row has.
    public var features: Int { inputs.count / rows }
    /// How many targets a row has.
    public var targetsPerRow: Int { targets.count / rows }

    /// Σ(t − t̄)² / n: the variance of the targets about their mean, of several per row the mean of their variances.
    /// It is exactly 0 where all are the same.
    var targetVariance: Double {
        let columns = targetsPerRow
        var sum = 0.0
        for column in 0..<columns {
            // Distances from the first: those of equal numbers have no rounding.
            let distances = (0..<rows).map { targets[$0 * columns + column] - targets[column] }
            let mean = distances.reduce(0, +) / Double(rows)
            sum += distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        return sum / Double(rows * columns)
    }

    /// The same rows in the order that a stream draws.
    public func shuffled(by random: inout RandomStream) -> Samples {
        var order = Array(0..<rows)
        random.shuffle(&order)
        func drawn(_ numbers: [Double], _ columns: Int) -> [Double] {
            order.flatMap { numbers[$0 * columns..<($0 + 1) * columns] }
        }
        return Samples(
            inputs: drawn(inputs, features), targets: drawn(targets, targetsPerRow), rows: rows)
    }

    /// - Precondition: there is a row, and both arrays hold whole rows.
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
    /// Rows that early stopping watches; they choose the epoch and so cannot judge it.
    public let validation: Samples?
    /// Rows that neither training nor any choice ever sees.
    public let heldOut: Samples?
    /// How all rows were moved and scaled; nil if they are as they were drawn.
    public let scaling: Scaling?

    /// How inputs and targets were moved and scaled, by the training rows alone.
    public struct Scaling: Sendable, Hashable {
        public let inputs, targets: Standardization

        public init(inputs: Standardization, targets: Standardization) {
            (self.inputs, self.targets) = (inputs, targets)
        }
    }

    public init(
        training: Samples, validation: Samples? = nil, heldOut: Samples? = nil,
        scaling: Scaling? = nil
    ) {
        self.scaling = scaling
        self.training = training
        self.validation = validation
        self.heldOut = heldOut
    }
}

extension Samples {
    /// The first rows, at least one.
    public func prefix(_ rows: Int) -> Samples {
        let kept = min(max(rows, 1), self.rows)
        return Samples(
            inputs: Array(inputs.prefix(kept * features)),
            targets: Array(targets.prefix(kept * targetsPerRow)), rows: kept)
    }
}
