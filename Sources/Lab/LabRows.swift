import Generators
public import Neural

/// What a laboratory can learn: rows that a formula makes.
public struct LabRows: Sendable {
    /// What users type.
    public let id: String
    /// How many inputs a row has.
    public let inputs: Int
    public let loss: Loss
    /// Rows of a seed: so many for training, with so much noise and so many labels flipped.
    let draw:
        @Sendable (_ seed: UInt64, _ count: Int, _ noise: Double, _ flipped: Double) ->
            TrainingData
    /// The label of a training row before it may be flipped; nil where none is.
    var label: (@Sendable (_ row: Int) -> Double)?
    /// Whether rows beside those for training can be drawn.
    public let hasHeldOutRows: Bool

    /// Whether every seed has the same rows: all there are.
    public var isSameForEverySeed: Bool { !hasHeldOutRows }

    /// Exclusive or with noise and without, and every generated data set.
    public static let all: [LabRows] =
        [
            noisyXOR,
            LabRows(
                id: "xor", inputs: 2, loss: .binaryCrossEntropy, hasHeldOutRows: false
            ) { _, _, _, _ in TrainingData(training: XOR.samples) },
        ]
        + GeneratorCatalog.all.map { set in
            LabRows(
                id: set.id, inputs: set.inputs.count,
                loss: set.isClassified ? .binaryCrossEntropy : .meanSquaredError
            ) { seed, count, noise, _ in
                set.prepared(seed: seed, rows: count, noise: noise)
            }
        }

    private static var noisyXOR: LabRows {
        var rows = LabRows(id: "noisy-xor", inputs: 2, loss: .binaryCrossEntropy) {
            NoisyXOR(rows: $1, sigma: $2, flipped: $3).data(seed: $0)
        }
        rows.label = { NoisyXOR.label(ofRow: $0) }
        return rows
    }

    private init(
        id: String, inputs: Int, loss: Loss, hasHeldOutRows: Bool = true,
        draw:
            @escaping @Sendable (
                _ seed: UInt64, _ count: Int, _ noise: Double, _ flipped: Double
            ) -> TrainingData
    ) {
        self.id = id
        self.inputs = inputs
        self.loss = loss
        self.draw = draw
        self.hasHeldOutRows = hasHeldOutRows
    }
}
