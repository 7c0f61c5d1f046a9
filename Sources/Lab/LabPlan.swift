import Methods
public import Neural

/// What a laboratory trains: settings after every check.
public struct LabPlan: Sendable {
    /// Most of what can be asked for: more would not be learnt under the hand, nor fit into a page's memory.
    public static let most = (rows: 1000, depth: 4, width: 64, epochs: 5000, states: 400)

    public let rows: LabRows
    let recipe: Recipe
    public let plan: TrainingPlan
    private let count: Int
    private let noise, flipped: Double

    /// - Parameter numbers: one for each `LabSetting`, in their order.
    /// - Throws: the first setting that is out of range, or that the method cannot be trained with.
    public init(_ numbers: [Double]) throws(LabRefusal) {
        func number(_ setting: LabSetting, in range: ClosedRange<Double>) throws(LabRefusal)
            -> Double
        {
            let value = numbers[setting.rawValue]
            // No number is in no range.
            guard range.contains(value) else { throw LabRefusal(setting: setting) }
            return value
        }
        func whole(_ setting: LabSetting, in range: ClosedRange<Int>) throws(LabRefusal) -> Int {
            let value = try number(setting, in: Double(range.lowerBound)...Double(range.upperBound))
            guard value == value.rounded(.towardZero) else { throw LabRefusal(setting: setting) }
            return Int(value)
        }
        rows = LabRows.all[try whole(.rows, in: 0...LabRows.all.count - 1)]
        count = try whole(.count, in: 2...Self.most.rows)
        noise = try number(.noise, in: 0...10)
        flipped = try number(.flipped, in: 0...0.49)
        let activations = Activation.allCases
        let hidden = [Int](
            repeating: try whole(.width, in: 1...Self.most.width),
            count: try whole(.depth, in: 1...Self.most.depth))
        let rate = try number(.learningRate, in: 1e-6...100)
        let momentum = try number(.momentum, in: 0...0.999)
        let epochs = try whole(.epochs, in: 1...Self.most.epochs)
        var recipe = Recipe(
            inputs: rows.inputs, hidden: hidden, outputs: 1,
            activation: activations[try whole(.activation, in: 0...activations.count - 1)],
            loss: rows.loss,
            optimizer: try whole(.optimizer, in: 0...1) == 1
                ? .adam(learningRate: rate)
                : .gradientDescent(learningRate: rate, momentum: momentum), epochs: epochs)
        recipe.batchSize = try whole(.batchSize, in: 0...count)
        recipe.checkpoints = TrainingPlan.spacedCheckpoints(
            epochs: epochs, count: try whole(.states, in: 2...Self.most.states))
        let method = MethodCatalog.all[try whole(.method, in: 0...MethodCatalog.all.count - 1)]
        guard method.needs.isSubset(of: Self.given(rows, recipe)) else {
            throw LabRefusal(setting: .method)
        }
        var strengths = Strengths()
        if let strength = method.strength {
            let value = numbers[LabSetting.strength.rawValue]
            guard value.isFinite, strength.range.contains(value) else {
                throw LabRefusal(setting: .strength)
            }
            strengths[strength] = value
        }
        method.regularize(&recipe, strengths)
        guard recipe.batchSize <= count, !recipe.leavesASingleRow(of: count) else {
            throw LabRefusal(setting: .strength)
        }
        self.recipe = recipe
        plan = recipe.plan
    }

    /// A seed's rows.
    public func data(seed: UInt64) -> TrainingData { rows.draw(seed, count, noise, flipped) }

    /// [rows][inputs + 2] of a seed's training rows: inputs, target, and the label before it may have been
    /// flipped; −1 where none is.
    func shownRows(seed: UInt64) -> [Double] {
        let samples = data(seed: seed).training
        return (0..<samples.rows).flatMap { row in
            let inputs = Array(samples.inputs[row * rows.inputs..<(row + 1) * rows.inputs])
            return inputs + [samples.targets[row], rows.label?(row) ?? -1]
        }
    }

    /// What methods may need of a network and its rows.
    private static func given(_ rows: LabRows, _ recipe: Recipe) -> Needs {
        var given: Needs = rows.hasHeldOutRows ? [.heldOutRows, .validationRows] : []
        if rows.loss != .meanSquaredError { given.insert(.classes) }
        if case .adam = recipe.optimizer {
            given.insert(.adam)
        } else {
            given.insert(.gradientDescent)
        }
        return given
    }
}

/// A setting that cannot be trained with.
public struct LabRefusal: Error, Sendable, Hashable {
    public let setting: LabSetting
}
