import Datasets
import Methods
import Neural

/// A network of the report: how it is made and trained without a regularizer, how strong each method is,
/// and what it learns. Settings of the recipe are its own: `net.hidden`, `net.epochs`.
@dynamicMemberLookup
struct Net: Sendable, Hashable {
    /// Prefix of its quantities.
    let id: String
    var recipe: Recipe
    var strengths: Strengths
    /// Methods that are compared on it beside the standard ones.
    var added: Set<Method> = []
    /// The only methods that are compared, beside none; nil where all are.
    var compared: Set<Method>?
    /// What it learns.
    private(set) var source: DataSource
    /// What is to be said of a task's rows; nil for the four points.
    let rows: LearnedRows?
    /// Strengths that were set by hand.
    var fixed: Set<Strength> = []
    /// Strengths that were chosen on validation rows.
    private(set) var chosen: Set<Strength> = []

    /// 2-8-1, tanh, binary cross-entropy on the output's logit.
    static func standard(_ strengths: Strengths) -> Net {
        var recipe = Recipe(
            inputs: 2, hidden: [8], outputs: 1, activation: .tanh, loss: .binaryCrossEntropy,
            optimizer: .gradientDescent(learningRate: 0.5), epochs: 2000)
        recipe.recordedMaskSteps = shownMaskSteps
        return Net(id: "xor8", recipe: recipe, strengths: strengths, source: .xor, rows: nil)
    }

    /// The article's own: 2-2-1, sigmoid, mean squared error.
    static func article(_ strengths: Strengths) -> Net {
        var recipe = Recipe(
            inputs: 2, hidden: [2], outputs: 1, activation: .sigmoid, loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.1), epochs: 1000)
        recipe.outputActivation = .sigmoid
        recipe.recordedMaskSteps = shownMaskSteps
        return Net(
            id: "article", recipe: recipe, strengths: strengths, source: .xor, rows: nil)
    }

    /// Masks of the first steps are shown where four points are learnt.
    private static let shownMaskSteps = 100

    /// The network that learns a task's rows: the loss on the outputs themselves, Adam.
    /// - Parameters:
    ///   - id: prefix of its quantities.
    ///   - source: the task's rows, or others like them.
    init(
        _ task: LearningTask, _ settings: RunSettings, id: String = "rows",
        source: DataSource = .rows
    ) {
        let (dataset, defaults) = (task.dataset, task.defaults)
        // On exclusive or, a learning rate that is asked for is that of the four points.
        let rate =
            task.isXOR ? defaults.learningRate : settings.learningRate ?? defaults.learningRate
        var recipe = Recipe(
            inputs: dataset.inputs.count, hidden: settings.layers(defaults.hidden),
            outputs: dataset.outputs, activation: settings.activation ?? defaults.activation,
            loss: dataset.loss, optimizer: .adam(learningRate: rate),
            epochs: settings.epochs ?? defaults.epochs)
        recipe.batchSize = settings.batchSize ?? defaults.batchSize
        recipe.pictureShift = dataset.picture.map {
            ImageShift(width: $0.width, height: $0.height, pixels: defaults.shiftedPixels)
        }
        self.init(
            id: id, recipe: recipe, strengths: settings.strengths, source: source,
            rows: LearnedRows(task, source))
        added = settings.added
        compared = settings.compared
        fixed = settings.fixed
    }

    private init(
        id: String, recipe: Recipe, strengths: Strengths, source: DataSource, rows: LearnedRows?
    ) {
        self.id = id
        self.recipe = recipe
        self.strengths = strengths
        self.source = source
        self.rows = rows
    }

    /// The same on other rows of the task.
    func learning(_ source: DataSource) -> Net {
        var net = self
        net.source = source
        return net
    }

    /// The same with the strengths that were chosen.
    func tuned(by tuning: Tuning) -> Net {
        var net = self
        net.strengths = tuning.chosen(strengths)
        net.chosen = Set(tuning.curves.map(\.strength))
        return net
    }

    subscript<Value>(dynamicMember setting: WritableKeyPath<Recipe, Value>) -> Value {
        get { recipe[keyPath: setting] }
        set { recipe[keyPath: setting] = newValue }
    }

    /// The plan of a method.
    func plan(with method: Method) -> TrainingPlan { recipe.plan(with: method, strengths) }

    /// The methods that are compared on it: all that it and its data have enough for, or those of them that were
    /// asked for.
    var methods: [Method] {
        allMethods.filter { $0 == .none || compared?.contains($0) ?? true }
    }

    /// All methods that it and its data have enough for.
    var allMethods: [Method] {
        MethodCatalog.methods(with: added).filter { $0.needs.isSubset(of: given) }
    }

    /// What it and its data have that methods may need.
    var given: Needs {
        .given(
            by: recipe.optimizer, heldOutRows: rows != nil, validationRows: rows != nil,
            // Of rows, a squared error predicts numbers.
            classes: rows == nil || recipe.loss != .meanSquaredError)
    }

    /// How many rows a batch of batch normalization has; 0 is all.
    var normBatch: Int {
        strengths[.normBatch] > 0 ? Int(strengths[.normBatch]) : recipe.batchSize
    }

    /// How many epochs early stopping waits for a lower validation loss.
    var patience: Int { Int(strengths[.patience]) }

    /// Units of the first hidden layer, the one that figures of hidden units show.
    var width: Int { recipe.hidden[0] }

    /// Units of every layer, such as `2-8-1`.
    var shape: String {
        ([recipe.inputs] + recipe.hidden + [recipe.outputs]).map(String.init)
            .joined(separator: "-")
    }
}
