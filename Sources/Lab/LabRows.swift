import Generators
public import Methods
public import Neural

/// What a laboratory can learn: rows that a formula makes, or those of a table.
public struct LabRows: Sendable {
    /// What users type.
    public let id: String
    /// How many inputs a row has.
    public let inputs: Int
    public let loss: Loss
    /// Rows of a seed, by what was chosen of them.
    let draw: @Sendable (_ seed: UInt64, _ choice: TrainableRows.Choice) -> TrainingData
    /// The label of a training row before it may be flipped; nil where none is.
    var label: (@Sendable (_ row: Int) -> Double)?
    /// How many training rows there are where no other number can be drawn; nil where any can.
    let fixedCount: Int?
    /// Whether every seed has the same rows: all there are.
    public let isSameForEverySeed: Bool
    /// Whether there are rows beside those for training.
    public var hasHeldOutRows: Bool { !isSameForEverySeed }
    /// What they give to methods that need it.
    public var given: Needs {
        .given(
            heldOutRows: hasHeldOutRows, validationRows: hasHeldOutRows,
            classes: loss != .meanSquaredError)
    }

    /// All rows that need no file.
    public static let all: [LabRows] = GeneratorCatalog.trainable.map { LabRows($0) }

    private init(_ rows: TrainableRows) {
        self.init(
            id: rows.id, inputs: rows.inputs.count,
            loss: rows.isClassified ? .binaryCrossEntropy : .meanSquaredError,
            fixedCount: rows.isSameForEverySeed ? rows.standard.rows : nil,
            isSameForEverySeed: rows.isSameForEverySeed
        ) { rows.data(seed: $0, $1) }
        label = rows.label
    }

    init(
        id: String, inputs: Int, loss: Loss, fixedCount: Int?, isSameForEverySeed: Bool = false,
        draw: @escaping @Sendable (UInt64, TrainableRows.Choice) -> TrainingData
    ) {
        self.id = id
        self.inputs = inputs
        self.loss = loss
        self.fixedCount = fixedCount
        self.isSameForEverySeed = isSameForEverySeed
        self.draw = draw
    }
}
