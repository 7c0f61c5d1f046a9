/// Where one layer's numbers of one kind stand among all numbers of a network.
public struct ParameterBlock: Sendable, Hashable {
    /// What the numbers are.
    public enum Kind: String, Sendable, Hashable {
        /// Dense weights, [outputs][inputs].
        case weight
        /// Dense biases, [outputs].
        case bias
        /// The scale γ of batch or layer norm, [features].
        case scale
        /// The shift β of batch or layer norm, [features].
        case shift
        /// PReLU's learned slope, one number.
        case slope
        /// Batch norm's running mean, [features]; not trained.
        case runningMean
        /// Batch norm's running variance, [features]; not trained.
        case runningVariance

        /// Whether gradient descent changes the numbers.
        public var isTrained: Bool { self != .runningMean && self != .runningVariance }
    }

    public let kind: Kind
    /// The layer's place in the network, counting layers inside residual blocks too.
    public let layer: Int
    /// Where the numbers begin.
    public let offset: Int
    /// The first dimension: outputs of a dense layer, else the number of values.
    public let rows: Int
    /// The second dimension: inputs of a dense layer, else 1.
    public let columns: Int

    public var count: Int { rows * columns }
    public var range: Range<Int> { offset..<offset + count }
}

/// The numbers of a network: what they are and where they stand, trained ones first.
public struct ParameterLayout: Sendable, Hashable {
    public let inputs: Int
    public let outputs: Int
    public let blocks: [ParameterBlock]
    /// The dense weights of all layers.
    public let weightBlocks: [ParameterBlock]
    /// The blocks that gradient descent changes.
    public let trainedBlocks: [ParameterBlock]
    /// How many numbers are trained; they come first.
    public let trainedCount: Int
    /// All numbers, with running statistics.
    public let count: Int

    public init(inputs: Int, layers: [LayerSpecification]) {
        var sizes: [(kind: ParameterBlock.Kind, layer: Int, rows: Int, columns: Int)] = []
        var index = 0
        func visit(_ layers: [LayerSpecification], _ inputs: Int) -> Int {
            var features = inputs
            for layer in layers {
                let place = index
                index += 1
                switch layer {
                case .dense(let outputs):
                    sizes.append((.weight, place, outputs, features))
                    sizes.append((.bias, place, outputs, 1))
                case .activation(let activation):
                    if activation == .prelu { sizes.append((.slope, place, 1, 1)) }
                case .dropout, .thresholdDropout:
                    break
                case .batchNorm:
                    for kind: ParameterBlock.Kind in [
                        .scale, .shift, .runningMean, .runningVariance,
                    ] {
                        sizes.append((kind, place, features, 1))
                    }
                case .layerNorm:
                    for kind: ParameterBlock.Kind in [.scale, .shift] {
                        sizes.append((kind, place, features, 1))
                    }
                case .residual(let inner):
                    let inside = visit(inner, features)
                    precondition(inside == features, "a residual block must keep its features")
                }
                features = layer.outputs(inputs: features)
            }
            return features
        }
        self.inputs = inputs
        outputs = visit(layers, inputs)

        var offset = 0
        var blocks: [ParameterBlock] = []
        for trained in [true, false] {
            for size in sizes where size.kind.isTrained == trained {
                blocks.append(
                    ParameterBlock(
                        kind: size.kind, layer: size.layer, offset: offset, rows: size.rows,
                        columns: size.columns))
                offset += size.rows * size.columns
            }
        }
        self.blocks = blocks
        weightBlocks = blocks.filter { $0.kind == .weight }
        trainedBlocks = blocks.filter { $0.kind.isTrained }
        trainedCount = trainedBlocks.reduce(0) { $0 + $1.count }
        count = offset
    }

    /// How many dense weights there are, without biases.
    public var weightCount: Int { weightBlocks.reduce(0) { $0 + $1.count } }

    /// The block of a layer with numbers of a kind.
    func block(_ kind: ParameterBlock.Kind, of layer: Int) -> ParameterBlock {
        guard let block = blocks.first(where: { $0.kind == kind && $0.layer == layer }) else {
            preconditionFailure("layer \(layer) has no \(kind)")
        }
        return block
    }
}
