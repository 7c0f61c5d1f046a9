import Base
import Charts
import Datasets
import Neural

/// The network that learns a task's rows, in the version of each method.
struct RowsNet: Sendable, Hashable {
    let inputs, outputs: Int
    let loss: Loss
    /// Units of each hidden layer.
    var hidden: [Int]
    var activation: Activation
    var epochs: Int
    /// Rows in a batch; 0 is all.
    var batchSize: Int
    let learningRate: Double
    let strengths: Strengths
    /// Standard deviation of the noise that augments inputs, where they are not moved.
    let jitter: Double
    /// How augmentation moves pictures.
    let shift: ImageShift?
    let patience: Int
    /// What a caption says of the rows.
    let rows: Localized
    let validationRows: Int
    /// Digits after the point of percentages in titles.
    let scoreDigits: Int

    init(_ task: LearningTask, _ settings: RunSettings) {
        let (dataset, defaults) = (task.dataset, task.defaults)
        inputs = dataset.inputs.count
        outputs = dataset.outputs
        loss = dataset.loss
        hidden = settings.layers(defaults.hidden)
        activation = settings.activation ?? defaults.activation
        epochs = settings.epochs ?? defaults.epochs
        batchSize = settings.batchSize ?? defaults.batchSize
        // On exclusive or, a learning rate that is asked for is that of the four points.
        learningRate =
            task.isXOR ? defaults.learningRate : settings.learningRate ?? defaults.learningRate
        strengths = settings.strengths
        jitter = defaults.jitter
        shift = dataset.picture.map {
            ImageShift(width: $0.width, height: $0.height, pixels: defaults.shiftedPixels)
        }
        patience = defaults.patience
        rows = task.rowsInWords
        validationRows = dataset.validationRows
        scoreDigits = task.isXOR || dataset.heldOutRows < 100 ? 0 : 1
    }

    static let methods = [
        MethodCatalog.none, MethodCatalog.l1, MethodCatalog.l2, MethodCatalog.dropout,
        MethodCatalog.batchNorm, MethodCatalog.augmentation, MethodCatalog.earlyStopping,
    ]

    /// Units of every layer, such as `2-16-16-1`.
    var shape: String { ([inputs] + hidden + [outputs]).map(String.init).joined(separator: "-") }

    /// Dense hidden layers, the loss on the outputs themselves, Adam.
    func plan(_ method: Method) -> TrainingPlan {
        var layers = [LayerSpecification].hidden(hidden, activation, method, strengths)
        layers.append(.dense(outputs: outputs))
        var plan = TrainingPlan(
            inputs: inputs, layers: layers, loss: loss,
            optimizer: .adam(learningRate: learningRate), epochs: epochs)
        plan.batchSize = batchSize
        switch method {
        case MethodCatalog.l1: plan.penalty = Penalty(l1: strengths.l1)
        case MethodCatalog.l2: plan.penalty = Penalty(l2: strengths.l2)
        case MethodCatalog.augmentation:
            if let shift { plan.shift = shift } else { plan.jitter = jitter }
        case MethodCatalog.earlyStopping: plan.patience = patience
        default: break
        }
        return plan
    }
}
