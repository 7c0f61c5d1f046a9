import ArgumentParser
import Methods
import Neural

extension TypedMethod {
    /// That of a small network with the method, which tells what the method sets.
    var recipe: Recipe {
        var recipe = Recipe(
            inputs: 1, hidden: [1], outputs: 1, activation: .tanh, loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1)
        use.regularize(&recipe)
        return recipe
    }
}

extension TrainOptions {
    /// - Throws: `ValidationError` naming an option whose value the method would replace, or that it does not go with.
    func check(beside method: TypedMethod) throws {
        let recipe = method.recipe
        let normalizes = recipe.normalization != nil || recipe.layerNormalization != nil
        let averages = recipe.averaging != nil
        let excluded: [(option: String, isTyped: Bool, isExcluded: Bool)] = [
            ("--l1", l1 != nil, recipe.penalty.l1 != 0),
            ("--l2", l2 != nil, recipe.penalty.l2 != 0),
            ("--weight-decay", weightDecay != nil, recipe.weightDecay != nil),
            ("--dropout", dropout != nil, recipe.dropout != nil),
            ("--dropout-threshold", dropoutThreshold != nil, recipe.dropout != nil),
            // What is averaged has no running statistics.
            ("--batchnorm", batchnorm != nil, normalizes || averages),
            ("--layernorm", layernorm != nil, normalizes),
            ("--batch", batch != 0, recipe.batchSize != 0),
            ("--max-norm", maxNorm != nil, recipe.maxNorm != nil),
            ("--label-smoothing", labelSmoothing != nil, recipe.labelSmoothing != nil),
            ("--mixup", mixup != nil, recipe.mixup != nil),
            ("--gradient-noise", gradientNoise != nil, recipe.gradientNoise != nil),
            (
                "--weight-averaging", weightAveraging != nil,
                averages || recipe.normalization != nil || recipe.patience != nil
            ),
            ("--augment", augment != nil, recipe.jitter != 0),
            // What stops early has no last epochs.
            ("--patience", patience != nil, recipe.patience != nil || averages),
        ]
        if let first = excluded.first(where: { $0.isTyped && $0.isExcluded }) {
            throw ValidationError(
                "--method \(method.use.method.id) and \(first.option) exclude each other; leave one out."
            )
        }
    }
}
