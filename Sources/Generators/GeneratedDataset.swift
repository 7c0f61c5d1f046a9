public import Methods
public import Neural

/// A data set that a formula makes, anew for every seed, and what it is trained with.
public struct GeneratedDataset: Sendable, Identifiable {
    /// What the rows' targets are.
    public enum Answer: Sendable, Hashable {
        /// The names of the classes; targets are their places in this list.
        case classes([String])
        /// A number to predict, and what it is called.
        case number(String)
    }

    /// What users type.
    public let id: String
    /// What the inputs are called.
    public let inputs: [String]
    public let answer: Answer
    /// Standard deviation of the noise if nothing else is asked for.
    public let standardNoise: Double
    /// How many training rows if nothing else is asked for.
    public let standardRows: Int
    /// What runs are made with if nothing else is asked for.
    public let defaults: TrainingDefaults

    /// What the best possible prediction is at inputs, for rows with noise of a standard deviation: the number, or the
    /// probability of class 1; nil where no formula says it.
    public private(set) var expected: (@Sendable (_ inputs: [Double], _ noise: Double) -> Double)?

    private let draw:
        @Sendable (_ rows: Int, _ noise: Double, _ random: inout RandomStream) -> Samples

    /// - Parameters:
    ///   - id: what users type.
    ///   - inputs: what they are called.
    ///   - answer: what the rows' targets are.
    ///   - standardNoise: standard deviation of the noise if nothing else is asked for.
    ///   - standardRows: how many training rows if nothing else is asked for.
    ///   - defaults: what runs are made with.
    ///   - draw: so many rows with noise of that standard deviation.
    public init(
        id: String, inputs: [String], answer: Answer, standardNoise: Double, standardRows: Int,
        defaults: TrainingDefaults = TrainingDefaults(),
        draw:
            @escaping @Sendable (_ rows: Int, _ noise: Double, _ random: inout RandomStream)
            -> Samples
    ) {
        self.id = id
        self.inputs = inputs
        self.answer = answer
        self.standardNoise = standardNoise
        self.standardRows = standardRows
        self.defaults = defaults
        self.draw = draw
    }

    /// The same with the best possible prediction at inputs, given the noise.
    public func expecting(
        _ expected: @escaping @Sendable (_ inputs: [Double], _ noise: Double) -> Double
    ) -> GeneratedDataset {
        var result = self
        result.expected = expected
        return result
    }

    /// Whether rows belong to classes, rather than that a number is to be predicted.
    public var isClassified: Bool { if case .classes = answer { true } else { false } }

    /// A seed's rows as they are learnt. Where a number is to be predicted, it and the inputs are standardized by the
    /// training rows' mean and deviation, as a table's are: its mean squared error is in units of its variance.
    public func prepared(seed: UInt64, rows: Int? = nil, noise: Double? = nil) -> TrainingData {
        let data = data(seed: seed, rows: rows, noise: noise)
        return isClassified ? data : data.standardized
    }

    /// A seed's rows as they are drawn; all of them are as noisy, so that what is lost on held-out rows can be held against
    /// what is lost in training.
    /// - Parameters:
    ///   - seed: of all random numbers.
    ///   - rows: training rows, and as many validation rows; nil is the standard.
    ///   - heldOutRows: how many are held out.
    ///   - noise: its standard deviation; nil is the standard.
    public func data(
        seed: UInt64, rows: Int? = nil, heldOutRows: Int = 1000, noise: Double? = nil
    ) -> TrainingData {
        let (rows, noise) = (rows ?? standardRows, noise ?? standardNoise)
        var points = RandomStream(seed: seed, purpose: .data)
        var heldOut = RandomStream(seed: seed, purpose: .heldOut)
        let training = draw(rows, noise, &points)
        let validation = draw(rows, noise, &points)
        return TrainingData(
            training: training, validation: validation, heldOut: draw(heldOutRows, noise, &heldOut))
    }
}
