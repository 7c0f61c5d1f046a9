import Lab
import Methods
import Neural

/// What a laboratory is told, by name: the settings of a network that it can train.
struct LabSettings: Sendable, Hashable {
    private(set) var numbers: [LabSetting: Double] = [:]

    /// - Parameters:
    ///   - rows: what is learnt.
    ///   - count: how many training rows.
    ///   - noise: standard deviation of the rows' noise.
    ///   - flipped: the probability that a label is flipped.
    ///   - recipe: the network without a regularizer; its hidden layers are as wide as the first one.
    init(
        _ rows: LabRows, count: Int, noise: Double, flipped: Double, recipe: Recipe
    ) {
        set(.rows, to: LabRows.all.firstIndex { $0.id == rows.id } ?? 0)
        set(.count, to: count)
        numbers[.noise] = noise
        numbers[.flipped] = flipped
        set(.depth, to: recipe.hidden.count)
        set(.width, to: recipe.hidden[0])
        set(.activation, to: Activation.allCases.firstIndex(of: recipe.activation) ?? 0)
        switch recipe.optimizer {
        case .gradientDescent(let rate, let momentum, _):
            (numbers[.optimizer], numbers[.learningRate]) = (0, rate)
            numbers[.momentum] = momentum
        case .adam(let rate, _, _, _):
            (numbers[.optimizer], numbers[.learningRate]) = (1, rate)
            numbers[.momentum] = 0
        }
        set(.epochs, to: recipe.epochs)
        set(.batchSize, to: recipe.batchSize)
        numbers[.states] = Double(Self.states)
    }

    /// About how many states of a run a page shows.
    private static let states = 40

    /// The same with a method at a value of its strength; nil is its standard.
    func with(_ method: Method, strength: Double?) -> LabSettings {
        var settings = self
        settings.set(.method, to: method.slot)
        settings.numbers[.strength] = strength ?? method.strength?.standard ?? 0
        return settings
    }

    private mutating func set(_ setting: LabSetting, to value: Int) {
        numbers[setting] = Double(value)
    }

    /// What the laboratory makes of them.
    func plan() throws(LabRefusal) -> LabPlan {
        try LabPlan(LabSetting.allCases.map { numbers[$0] ?? 0 })
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
