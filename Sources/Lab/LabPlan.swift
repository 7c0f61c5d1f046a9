import Generators
import Methods
public import Neural

/// What a laboratory trains: settings after every check.
public struct LabPlan: Sendable {
    /// Most of what can be asked for: more would not be learnt under the hand, nor fit into a page's memory.
    public static let most = (
        rows: 1000, depth: 4, width: 64, epochs: 5000, states: 400,
        // Of a table: rows times inputs.
        numbers: 60_000
    )

    public let rows: LabRows
    let recipe: Recipe
    public let plan: TrainingPlan
    /// Where a network's numbers stand.
    public let layout: ParameterLayout
    /// How many training rows a seed has.
    public let count: Int
    private let choice: TrainableRows.Choice
    /// Whose rows all networks learn; nil where each learns its own seed's.
    let dataSeed: UInt64?

    /// - Parameters:
    ///   - numbers: one for each `LabSetting`, in their order.
    ///   - table: what is learnt where the first of them is the number of `LabRows.all`.
    /// - Throws: the first setting that is out of range, or that the method cannot be trained with.
    public init(_ numbers: [Double], table: LabRows? = nil) throws(LabRefusal) {
        let numbers = LabNumbers(numbers)
        rows = try numbers.choice(.rows, of: LabRows.all + (table.map { [$0] } ?? []))
        choice = try Self.choice(numbers, of: rows)
        count = choice.rows
        let seed = try numbers.number(.dataSeed, upTo: rows.isSameForEverySeed ? 0 : .infinity)
        dataSeed = seed == 0 ? nil : UInt64(seed)
        var recipe = try Self.recipe(numbers, rows: rows, count: count)
        let method = try numbers.choice(.method, of: MethodCatalog.all)
        do throws(MethodUse.Refusal) {
            try MethodUse(method, strength: numbers[.strength]).regularize(
                &recipe, rows: count,
                given: rows.given.union(.given(by: recipe.optimizer)))
        } catch {
            if case .needs = error { throw LabRefusal(setting: .method) }
            throw LabRefusal(setting: .strength)
        }
        self.recipe = recipe
        plan = recipe.plan
        layout = plan.layout
    }

    /// What is chosen of rows; of those that are all there are, nothing.
    private static func choice(
        _ numbers: LabNumbers, of rows: LabRows
    ) throws(LabRefusal) -> TrainableRows.Choice {
        if let count = rows.fixedCount { return TrainableRows.Choice(rows: count, noise: 0) }
        return TrainableRows.Choice(
            rows: try numbers.whole(.count), noise: try numbers.number(.noise),
            flipped: try numbers.number(.flipped))
    }

    /// The network and how it is trained, without a method.
    private static func recipe(
        _ numbers: LabNumbers, rows: LabRows, count: Int
    ) throws(LabRefusal) -> Recipe {
        let hidden = [Int](
            repeating: try numbers.whole(.width), count: try numbers.whole(.depth))
        let rate = try numbers.number(.learningRate)
        let momentum = try numbers.number(.momentum)
        let epochs = try numbers.whole(.epochs)
        var recipe = Recipe(
            inputs: rows.inputs, hidden: hidden, outputs: 1,
            activation: try numbers.choice(.activation, of: Activation.allCases),
            loss: rows.loss,
            optimizer: try numbers.choice(.optimizer, of: LabOptimizer.allCases)
                .optimizer(learningRate: rate, momentum: momentum), epochs: epochs)
        recipe.batchSize = try numbers.whole(.batchSize, upTo: count)
        recipe.checkpoints = TrainingPlan.spacedCheckpoints(
            epochs: epochs, count: try numbers.whole(.states))
        return recipe
    }

    /// A seed's rows.
    public func data(seed: UInt64) -> TrainingData {
        rows.draw(dataSeed ?? seed, choice)
    }

    /// [rows][inputs + 2] of a seed's training rows: inputs, target, and the label before it may have been
    /// flipped; −1 where none is.
    func shownRows(seed: UInt64) -> [Double] {
        let samples = data(seed: seed).training
        return (0..<samples.rows).flatMap { row in
            let inputs = Array(samples.inputs[row * rows.inputs..<(row + 1) * rows.inputs])
            return inputs + [samples.targets[row], rows.label?(row) ?? -1]
        }
    }
}

/// A setting that cannot be trained with.
public struct LabRefusal: Error, Sendable, Hashable {
    public let setting: LabSetting
}
