import Neural

/// Reads the layers of a case, first to last, and checks that features chain.
struct NetworkReader {
    private var features: [Int] = []
    private var dropouts: [Int] = []
    private var hasBatchNorm = false
    /// How many layers were read.
    private var count = 0

    /// - Parameter inputs: how many inputs the rows of the case have; a network whose first layer
    ///   says how many enter goes by that instead.
    static func network(_ value: CaseValue, inputs: Int) throws(ReplayError) -> RecordedNetwork {
        var reader = NetworkReader()
        let elements = try value.elements("layers")
        guard !elements.isEmpty else {
            throw value.failure("expected at least one layer, found none")
        }
        let entering = try firstSize(elements) ?? inputs
        var leaving = entering
        let layers = try reader.layers(elements, features: &leaving)
        return RecordedNetwork(
            inputs: entering, layers: layers, features: reader.features + [leaving],
            dropouts: reader.dropouts, hasBatchNorm: reader.hasBatchNorm)
    }

    /// What the first layer that has a size says of the features that enter it: none before it
    /// changes them.
    private static func firstSize(_ elements: CaseElements) throws(ReplayError) -> Int? {
        for element in elements {
            for key in ["inputs", "features"] {
                if let size = try element.optional(key) { return try size.size() }
            }
            if let inner = try element.optional("layers"),
                let size = try firstSize(inner.elements("layers"))
            {
                return size
            }
        }
        return nil
    }

    /// - Parameter features: how many features enter the first layer; afterwards, how many leave the
    ///   last one.
    private mutating func layers(_ elements: CaseElements, features entering: inout Int)
        throws(ReplayError) -> [RecordedLayer]
    {
        var layers: [RecordedLayer] = []
        for element in elements {
            count += 1
            guard count <= ReplayLimits.layers else {
                throw element.failure("a network has at most \(ReplayLimits.layers) layers")
            }
            features.append(entering)
            let layer = try layer(element, features: entering)
            if case .dense(_, let outputs) = layer.kind { entering = outputs }
            layers.append(layer)
        }
        return layers
    }

    private enum Name {
        case dense, activation, dropout, batchNorm, layerNorm, residual
    }

    private mutating func layer(_ value: CaseValue, features: Int) throws(ReplayError)
        -> RecordedLayer
    {
        let name: Name = try value.required("layer").choice(
            "layer",
            [
                "dense": .dense, "activation": .activation, "dropout": .dropout,
                "batchnorm": .batchNorm, "layernorm": .layerNorm, "residual": .residual,
            ])
        switch name {
        case .dense: return try Self.dense(value, features: features)
        case .activation: return try Self.activation(value)
        case .dropout:
            dropouts.append(features)
            try value.checkObject(keys: ["layer", "rate"])
            return RecordedLayer(
                kind: .dropout(rate: try value.required("rate").number(in: 0..<1)))
        case .batchNorm:
            hasBatchNorm = true
            return try Self.batchNorm(value, features: features)
        case .layerNorm: return try Self.layerNorm(value, features: features)
        case .residual:
            try value.checkObject(keys: ["layer", "layers"])
            let inner = try value.required("layers")
            var leaving = features
            let layers = try layers(inner.elements("layers"), features: &leaving)
            guard leaving == features else {
                throw inner.failure(
                    "a residual block must keep its features: \(features) enter, \(leaving) leave")
            }
            return RecordedLayer(kind: .residual(layers))
        }
    }

    private static func dense(_ value: CaseValue, features: Int) throws(ReplayError)
        -> RecordedLayer
    {
        try value.checkObject(keys: ["layer", "inputs", "outputs", "weight", "bias"])
        try checkSize(value.required("inputs"), features: features)
        let outputs = try value.required("outputs").size()
        return RecordedLayer(
            kind: .dense(inputs: features, outputs: outputs),
            numbers: [
                .weight: try value.required("weight").matrix(rows: outputs, columns: features),
                .bias: try value.required("bias").numbers(count: outputs),
            ])
    }

    private static func activation(_ value: CaseValue) throws(ReplayError) -> RecordedLayer {
        try value.checkObject(keys: ["layer", "function", "slope"])
        let activation = try value.required("function").choice("activation", activations)
        var layer = RecordedLayer(kind: .activation(activation))
        if activation == .prelu {
            layer.numbers[.slope] = [try value.required("slope").number()]
        } else if let slope = try value.optional("slope") {
            guard activation == .leakyReLU, slope.value.finiteNumber == 0.01 else {
                throw slope.failure("only prelu has a slope of its own; leaky_relu's is 0.01")
            }
        }
        return layer
    }

    private static func batchNorm(_ value: CaseValue, features: Int) throws(ReplayError)
        -> RecordedLayer
    {
        try value.checkObject(keys: [
            "layer", "features", "gamma", "beta", "runningMean", "runningVariance", "epsilon",
            "momentum",
        ])
        try checkSize(value.required("features"), features: features)
        var layer = RecordedLayer(
            kind: .batchNorm(
                features: features, epsilon: try value.required("epsilon").amount(),
                momentum: try value.required("momentum").number(in: 0...1)))
        for (key, kind) in batchNormNumbers {
            layer.numbers[kind] = try value.required(key).numbers(count: features)
        }
        let variances = try value.required("runningVariance")
        for variance in try variances.elements("numbers") { _ = try variance.amount() }
        return layer
    }

    private static func layerNorm(_ value: CaseValue, features: Int) throws(ReplayError)
        -> RecordedLayer
    {
        try value.checkObject(keys: ["layer", "features", "gamma", "beta", "epsilon"])
        try checkSize(value.required("features"), features: features)
        return RecordedLayer(
            kind: .layerNorm(
                features: features, epsilon: try value.required("epsilon").amount()),
            numbers: [
                .scale: try value.required("gamma").numbers(count: features),
                .shift: try value.required("beta").numbers(count: features),
            ])
    }

    /// Checks the features that a layer says enter it.
    private static func checkSize(_ value: CaseValue, features: Int) throws(ReplayError) {
        let size = try value.size()
        guard size == features else {
            throw value.failure("expected \(features), as many as enter here, found \(size)")
        }
    }

    /// What a case calls the activation functions.
    static let activations: KeyValuePairs<String, Activation> = [
        "sigmoid": .sigmoid, "tanh": .tanh, "relu": .relu, "leaky_relu": .leakyReLU,
        "elu": .elu, "prelu": .prelu, "identity": .identity,
    ]

    /// What a case calls the numbers of batch norm.
    static let batchNormNumbers: KeyValuePairs<String, ParameterBlock.Kind> = [
        "gamma": .scale, "beta": .shift, "runningMean": .runningMean,
        "runningVariance": .runningVariance,
    ]
}
