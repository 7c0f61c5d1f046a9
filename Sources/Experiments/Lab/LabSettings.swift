import Datasets
import Generators
import Lab
import Methods
import Neural

/// What a laboratory is told, by name: the settings of a network that it can train.
struct LabSettings: Sendable {
    private(set) var numbers: [LabSetting: Double] = [:]
    /// The report's own table, where it is learnt.
    private let table: LabRows?

    /// - Parameters:
    ///   - net: a network, without a regularizer.
    ///   - task: whose rows it learns, unless those are the four points.
    /// - Returns: nil where the rows are made by no formula that a laboratory has, or hidden layers differ in width.
    init?(_ net: Net, of task: LearningTask) {
        let isFourPoints = net.rows == nil
        let rows = task.labRows
        let isTable = task.isDivided
        let id =
            isFourPoints
            ? "xor" : task.isXOR ? "noisy-xor" : isTable ? LabRows.tableID : task.id
        let recipe = net.recipe
        guard let place = rows.firstIndex(where: { $0.id == id }),
            LabRowsOffer.isPart(rows[place], of: task), Set(recipe.hidden).count == 1
        else { return nil }
        let noisy = NoisyXOR()
        self.init(
            recipe, rows: place, table: isTable ? rows[place] : nil,
            choice: TrainableRows.Choice(
                rows: isFourPoints ? XOR.samples.rows : task.dataset.trainingRows,
                noise: isFourPoints || isTable ? 0 : task.dataset.noise ?? noisy.sigma,
                flipped: id == "noisy-xor" ? noisy.flipped : 0))
        switch net.source {
        case .xor, .rows: break
        case .rowsOf(let seed): numbers[.dataSeed] = Double(seed)
        default: return nil
        }
    }

    /// - Parameters:
    ///   - recipe: a network without a regularizer, whose hidden layers are of one width.
    ///   - place: that of the rows in what a laboratory can learn.
    ///   - table: the report's own table, where it is learnt.
    ///   - choice: how many rows, and how noisy ones.
    init(_ recipe: Recipe, rows place: Int, table: LabRows?, choice: TrainableRows.Choice) {
        self.table = table
        set(.dataSeed, to: 0)
        set(.rows, to: place)
        set(.count, to: choice.rows)
        (numbers[.noise], numbers[.flipped]) = (choice.noise, choice.flipped)
        set(.depth, to: recipe.hidden.count)
        set(.width, to: recipe.hidden[0])
        set(.activation, to: Activation.allCases.firstIndex(of: recipe.activation) ?? 0)
        switch recipe.optimizer {
        case .gradientDescent(let rate, let momentum, _):
            set(.sgd)
            (numbers[.learningRate], numbers[.momentum]) = (rate, momentum)
        case .adam(let rate, _, _, _):
            set(.adam)
            (numbers[.learningRate], numbers[.momentum]) = (rate, 0)
        }
        set(.epochs, to: recipe.epochs)
        set(.batchSize, to: recipe.batchSize)
        numbers[.states] = Double(Self.states)
    }

    /// About how many states of a run a page shows.
    private static let states = 40

    /// The same with all networks on the rows of one seed; 0 are every network's own.
    func withRows(of seed: UInt64) -> LabSettings {
        var settings = self
        settings.numbers[.dataSeed] = Double(seed)
        return settings
    }

    /// The same with a method at a value of its strength; nil is its standard.
    func with(_ method: Method, strength: Double?) -> LabSettings {
        var settings = self
        settings.set(.method, to: method.slot)
        settings.numbers[.strength] = strength ?? method.strength?.standard ?? 0
        return settings
    }

    private mutating func set(_ optimizer: LabOptimizer) {
        set(.optimizer, to: LabOptimizer.allCases.firstIndex(of: optimizer) ?? 0)
    }

    /// What trains the network.
    var optimizer: LabOptimizer { LabOptimizer.allCases[Int(numbers[.optimizer] ?? 0)] }

    private mutating func set(_ setting: LabSetting, to value: Int) {
        numbers[setting] = Double(value)
    }

    /// What the laboratory makes of them.
    func plan() throws(LabRefusal) -> LabPlan {
        try LabPlan(LabSetting.allCases.map { numbers[$0] ?? 0 }, table: table)
    }

    /// Whether the laboratory trains just this plan with them, whatever of it is recorded.
    func make(_ plan: TrainingPlan) -> Bool {
        guard var own = (try? self.plan())?.plan else { return false }
        own.checkpoints = plan.checkpoints
        own.recordedMaskSteps = plan.recordedMaskSteps
        return own == plan
    }

    /// The settings by their names.
    var data: FrameData {
        .object(LabSetting.allCases.map { ("\($0)", .exact(numbers[$0] ?? 0)) })
    }
}
