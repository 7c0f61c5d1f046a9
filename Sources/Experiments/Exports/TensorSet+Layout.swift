import Neural

extension TensorSet {
    /// Networks of one shape, as `seed-3/layer-1/weights`. A layer's number is that of its dense weights, from 1 on, and what
    /// follows them up to the next dense weights, such as the scale of batch normalization, has it too; what comes before
    /// the first has 0.
    init(
        _ networks: [(seed: UInt64, values: TensorValues)], layout: ParameterLayout,
        notes: [String: String]
    ) {
        let blocks = Self.named(layout)
        self.init(
            tensors: networks.flatMap { network in
                blocks.map { name, block in
                    Tensor(
                        name: "seed-\(network.seed)/\(name)",
                        shape: block.kind == .weight ? [block.rows, block.columns] : [block.rows],
                        values: network.values[block.range])
                }
            }, notes: notes)
    }

    /// The blocks of a network, layer by layer.
    static func named(_ layout: ParameterLayout) -> [(name: String, block: ParameterBlock)] {
        let dense = layout.weightBlocks.map(\.layer)
        return layout.blocks.sorted { ($0.layer, $0.offset) < ($1.layer, $1.offset) }.map { block in
            let number = dense.count { $0 <= block.layer }
            return ("layer-\(number)/\(block.kind.exportedName)", block)
        }
    }
}

extension ParameterBlock.Kind {
    fileprivate var exportedName: String {
        switch self {
        case .weight: "weights"
        case .bias: "biases"
        case .scale: "scale"
        case .shift: "shift"
        case .slope: "slope"
        case .runningMean: "running-mean"
        case .runningVariance: "running-variance"
        }
    }
}
