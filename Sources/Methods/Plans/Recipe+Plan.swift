public import Neural

extension Recipe {
    /// What the training core is told: the one way from settings to a plan.
    public var plan: TrainingPlan {
        var plan = TrainingPlan(
            inputs: inputs, layers: layers, loss: loss, optimizer: optimizer, epochs: epochs,
            checkpoints: checkpoints)
        plan.initializer = initializer
        plan.labelSmoothing = labelSmoothing
        plan.mixup = mixup
        plan.gradientNoise = gradientNoise
        plan.averaging = averaging
        plan.penalty = penalty
        plan.weightDecay = weightDecay
        plan.clipping = clipping
        plan.maxNorm = maxNorm
        plan.batchSize = batchSize
        plan.jitter = jitter
        plan.shift = shift
        plan.patience = patience
        plan.recordedMaskSteps = dropout == nil ? 0 : recordedMaskSteps
        return plan
    }

    /// The plan of a method at its strength.
    public func plan(with method: Method, _ strengths: Strengths) -> TrainingPlan {
        var recipe = self
        method.regularize(&recipe, strengths)
        return recipe.plan
    }

    /// The plan of a method at a value of its strength, all else standard; of a method without strength,
    /// its plan.
    public func plan(with method: Method, strength value: Double) -> TrainingPlan {
        plan(with: method, method.strength.map { Strengths().with($0, value) } ?? Strengths())
    }

    /// Hidden layers, each dense and activated, with what normalizes and drops, and the output layer.
    private var layers: [LayerSpecification] {
        var layers: [LayerSpecification] = []
        for (place, units) in hidden.enumerated() {
            let block = hiddenBlock(place, units: units)
            let isSkipped = hasSkips && place > 0 && hidden[place - 1] == units
            layers += isSkipped ? [.residual(block)] : block
        }
        layers.append(.dense(outputs: outputs))
        if let outputActivation { layers.append(.activation(outputActivation)) }
        return layers
    }

    private func hiddenBlock(_ index: Int, units: Int) -> [LayerSpecification] {
        let own = dropout.flatMap { $0.layers == .every || index == 0 ? $0 : nil }
        var block: [LayerSpecification] = [.dense(outputs: units)]
        if normalization == .before { block.append(.batchNorm()) }
        if layerNormalization == .before { block.append(.layerNorm()) }
        if let own, own.place == .before { block.append(.dropout(rate: own.rate)) }
        block.append(.activation(activation))
        if normalization == .after { block.append(.batchNorm()) }
        if layerNormalization == .after { block.append(.layerNorm()) }
        if let own, own.place == .after { block.append(.dropout(rate: own.rate)) }
        if let dropoutThreshold {
            block.append(.thresholdDropout(threshold: dropoutThreshold))
        }
        return block
    }
}
