public import Neural

/// Rows that a network can learn without a file: those of a generated data set, or of exclusive or with noise and without.
public struct TrainableRows: Sendable, Identifiable {
    /// What can be chosen.
    public struct Choice: Sendable, Hashable {
        /// How many training rows.
        public var rows: Int
        /// Standard deviation of the noise.
        public var noise: Double
        /// The probability that a label is flipped, where labels are.
        public var flipped: Double

        public init(rows: Int, noise: Double, flipped: Double = 0) {
            self.rows = rows
            self.noise = noise
            self.flipped = flipped
        }
    }

    /// What users type.
    public let id: String
    /// What the inputs are called.
    public let inputs: [String]
    public let answer: GeneratedDataset.Answer
    /// What holds if nothing else is asked for.
    public let standard: Choice
    /// Whether every seed has the same rows: all there are, whatever is chosen.
    public let isSameForEverySeed: Bool
    /// The label of a training row before it may be flipped; nil where none is.
    public private(set) var label: (@Sendable (_ row: Int) -> Double)?
    private let draw: @Sendable (_ seed: UInt64, _ choice: Choice) -> TrainingData

    init(
        id: String, inputs: [String] = ["x1", "x2"],
        answer: GeneratedDataset.Answer = .classes(["0", "1"]), standard: Choice,
        isSameForEverySeed: Bool = false,
        draw: @escaping @Sendable (_ seed: UInt64, _ choice: Choice) -> TrainingData
    ) {
        self.id = id
        self.inputs = inputs
        self.answer = answer
        self.standard = standard
        self.isSameForEverySeed = isSameForEverySeed
        self.draw = draw
    }

    /// Those of a generated data set, as they are learnt.
    public init(_ generated: GeneratedDataset) {
        self.init(
            id: generated.id, inputs: generated.inputs, answer: generated.answer,
            standard: Choice(rows: generated.standardRows, noise: generated.standardNoise)
        ) { generated.prepared(seed: $0, rows: $1.rows, noise: $1.noise) }
    }

    /// The four points.
    public static let xor = TrainableRows(
        id: "xor", standard: Choice(rows: XOR.samples.rows, noise: 0), isSameForEverySeed: true
    ) { _, _ in TrainingData(training: XOR.samples) }

    /// Clouds about (±1, ±1) with some labels flipped, and rows to validate and to hold out.
    public static let noisyXOR = noisyXOR(NoisyXOR())

    private static func noisyXOR(_ standard: NoisyXOR) -> TrainableRows {
        var rows = TrainableRows(
            id: "noisy-xor",
            standard: Choice(
                rows: standard.rows, noise: standard.sigma, flipped: standard.flipped)
        ) { NoisyXOR($1).data(seed: $0) }
        rows.label = { NoisyXOR.label(ofRow: $0) }
        return rows
    }

    /// A seed's rows.
    public func data(seed: UInt64, _ choice: Choice) -> TrainingData { draw(seed, choice) }

    /// Whether classes are told apart, rather than a number predicted.
    public var isClassified: Bool { if case .classes = answer { true } else { false } }
    /// Whether labels can be flipped.
    public var isFlippable: Bool { label != nil }
}

extension NoisyXOR {
    public init(_ choice: TrainableRows.Choice) {
        self.init(rows: choice.rows, sigma: choice.noise, flipped: choice.flipped)
    }
}
