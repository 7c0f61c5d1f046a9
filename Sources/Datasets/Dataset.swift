public import Methods
public import Neural

/// Rows to learn from, drawn or divided anew for every seed, and what they mean.
public struct Dataset: Sendable {
    /// The size of a picture whose pixels are the inputs, row by row.
    public struct Picture: Sendable, Hashable {
        public let width, height: Int
        /// What the inputs lie between.
        public let range: ClosedRange<Double>
    }

    /// Where the data comes from, as it wants to be cited.
    public struct Citation: Sendable, Hashable {
        public let text, address, licence: String
    }

    /// What users type, or the name of their file.
    public let id: String
    /// What a user calls it; nil for those of the catalogue, which words name by their id.
    public let ownName: String?
    /// What the inputs are called.
    public let inputs: [String]
    public let target: NumericTable.Target
    public let trainingRows, validationRows, heldOutRows: Int
    public var picture: Picture?
    public var citation: Citation?
    /// Standard deviation of generated points about their curve; nil where they lie on none.
    public var noise: Double?
    /// The best possible prediction at inputs as they were drawn: the number, or the probability of class 1; nil where
    /// nobody knows it.
    public internal(set) var expected: (@Sendable (_ inputs: [Double]) -> Double)?
    /// A seed's rows with so many for training, drawn by the same formula; nil where there are no more than there are.
    public internal(set) var drawn: (@Sendable (_ rows: Int, _ seed: UInt64) -> TrainingData)?
    /// The table that rows are drawn from; nil where there is none.
    public internal(set) var table: TableRows?
    /// What was left out of a file, and what was understood in a way that may not be meant.
    public internal(set) var notices: [TableNotice] = []
    /// Whether every seed has the same rows.
    public internal(set) var isSameForEverySeed = false
    private var draw: @Sendable (UInt64) -> TrainingData

    /// - Parameters:
    ///   - id: what users type, or the name of their file.
    ///   - ownName: what a user calls it.
    ///   - inputs: what they are called.
    ///   - target: the classes, or the number to predict.
    ///   - draw: a seed's rows, as many and as wide for every seed.
    public init(
        id: String, ownName: String? = nil, inputs: [String],
        target: NumericTable.Target, draw: @escaping @Sendable (UInt64) -> TrainingData
    ) {
        self.id = id
        self.ownName = ownName
        self.inputs = inputs
        self.target = target
        self.draw = draw
        let sizes = draw(0)
        trainingRows = sizes.training.rows
        validationRows = sizes.validation?.rows ?? 0
        heldOutRows = sizes.heldOut?.rows ?? 0
    }

    /// A seed's rows.
    public func data(seed: UInt64) -> TrainingData { draw(seed) }

    /// The rows of one seed for every seed.
    public func withRows(ofSeed seed: UInt64) -> Dataset {
        var result = self
        let rows = draw(seed)
        result.draw = { _ in rows }
        if let drawn { result.drawn = { count, _ in drawn(count, seed) } }
        result.isSameForEverySeed = true
        return result
    }

    /// The names of the classes; nil where a number is to be predicted.
    public var classes: [String]? {
        if case .classes(_, let names) = target { names } else { nil }
    }

    /// What a network for this data is trained on.
    public var loss: Loss {
        switch classes?.count {
        case nil: .meanSquaredError
        case 2: .binaryCrossEntropy
        default: .crossEntropy
        }
    }

    /// How many outputs it has.
    public var outputs: Int { loss == .crossEntropy ? classes?.count ?? 1 : 1 }
}
