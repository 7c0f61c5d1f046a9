import Neural

/// One layer of a recorded network, with its numbers.
struct RecordedLayer: Sendable {
    indirect enum Kind: Sendable {
        case dense(inputs: Int, outputs: Int)
        case activation(Activation)
        case dropout(rate: Double)
        case batchNorm(features: Int, epsilon: Double, momentum: Double)
        case layerNorm(features: Int, epsilon: Double)
        case residual([RecordedLayer])
    }

    var kind: Kind
    /// Dense weights [outputs][inputs] row-major, biases, scales and so on, by what they are.
    var numbers: [ParameterBlock.Kind: [Double]] = [:]

    /// The layer as the training core asks for it.
    var specification: LayerSpecification {
        switch kind {
        case .dense(_, let outputs): .dense(outputs: outputs)
        case .activation(let activation): .activation(activation)
        case .dropout(let rate): .dropout(rate: rate)
        case .batchNorm(_, let epsilon, let momentum):
            .batchNorm(epsilon: epsilon, momentum: momentum)
        case .layerNorm(_, let epsilon): .layerNorm(epsilon: epsilon)
        case .residual(let layers): .residual(layers.map(\.specification))
        }
    }
}
