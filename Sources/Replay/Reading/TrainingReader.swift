import Neural

/// Reads how a case is trained: loss, optimizer, penalty, weight decay, clipping, label smoothing.
enum TrainingReader {
    /// Reads everything that stands beside the network into its plan.
    static func plan(_ root: CaseValue, network: RecordedNetwork) throws(ReplayError)
        -> TrainingPlan
    {
        var plan = TrainingPlan(
            inputs: network.inputs, layers: network.specifications,
            loss: try root.required("loss").choice(
                "loss",
                [
                    "mse": .meanSquaredError, "binary-cross-entropy": .binaryCrossEntropy,
                    "cross-entropy": .crossEntropy,
                ]),
            optimizer: try optimizer(root.required("optimizer")), epochs: 0, checkpoints: [])
        if let value = try root.optional("penalty") { plan.penalty = try penalty(value) }
        if let value = try root.optional("weightDecay") { plan.weightDecay = try decay(value) }
        if let value = try root.optional("clip") { plan.clipping = try clipping(value) }
        if let value = try root.optional("labelSmoothing") {
            plan.labelSmoothing = LabelSmoothing(epsilon: try value.number(in: 0..<1))
        }
        if let value = try root.optional("mixup") { plan.mixup = try mixup(value) }
        if let value = try root.optional("gradientNoise") {
            try value.checkObject(keys: ["variance"])
            plan.gradientNoise = GradientNoise(variance: try value.required("variance").amount())
        }
        return plan
    }

    private static func mixup(_ value: CaseValue) throws(ReplayError) -> Mixup {
        try value.checkObject(keys: ["alpha"])
        let alpha = try value.required("alpha")
        guard try alpha.amount() > 0 else { throw alpha.failure("expected a number above 0") }
        return Mixup(alpha: try alpha.number())
    }

    /// After which step the first weights are averaged, counted from 0; nil where none are.
    static func firstAveraged(_ root: CaseValue, steps: Int) throws(ReplayError) -> Int? {
        guard let value = try root.optional("weightAveraging") else { return nil }
        try value.checkObject(keys: ["first"])
        return try value.required("first").whole(in: 0..<max(steps, 1))
    }

    private enum Method {
        case gradientDescent, adam
    }

    private static func optimizer(_ value: CaseValue) throws(ReplayError) -> Optimizer {
        let method: Method = try value.required("method").choice(
            "optimizer", ["sgd": .gradientDescent, "adam": .adam])
        let rate = try value.required("learningRate").amount()
        switch method {
        case .gradientDescent:
            try value.checkObject(keys: ["method", "learningRate", "momentum", "nesterov"])
            return .gradientDescent(
                learningRate: rate, momentum: try value.optional("momentum")?.amount() ?? 0,
                nesterov: try value.optional("nesterov")?.flag() ?? false)
        case .adam:
            try value.checkObject(keys: ["method", "learningRate", "beta1", "beta2", "epsilon"])
            return .adam(
                learningRate: rate, beta1: try value.optional("beta1")?.number(in: 0..<1) ?? 0.9,
                beta2: try value.optional("beta2")?.number(in: 0..<1) ?? 0.999,
                epsilon: try value.optional("epsilon")?.amount() ?? 1e-8)
        }
    }

    private static func penalty(_ value: CaseValue) throws(ReplayError) -> Penalty {
        try value.checkObject(keys: ["l1", "l2", "on"])
        return Penalty(
            l1: try value.optional("l1")?.amount() ?? 0,
            l2: try value.optional("l2")?.amount() ?? 0,
            scope: try value.optional("on")?.choice(
                "scope", ["weights": .weights, "all": .all]) ?? .weights)
    }

    private static func decay(_ value: CaseValue) throws(ReplayError) -> WeightDecay {
        try value.checkObject(keys: ["rate", "decoupled"])
        return WeightDecay(
            rate: try value.required("rate").amount(),
            isDecoupled: try value.optional("decoupled")?.flag() ?? false)
    }

    private static func clipping(_ value: CaseValue) throws(ReplayError) -> GradientClipping {
        try value.checkObject(keys: ["norm", "value"])
        let norm = try value.optional("norm")?.amount()
        let limit = try value.optional("value")?.amount()
        switch (norm, limit) {
        case (let norm?, nil): return .norm(norm)
        case (nil, let limit?): return .value(limit)
        default: throw value.failure("expected either \"norm\" or \"value\"")
        }
    }
}
