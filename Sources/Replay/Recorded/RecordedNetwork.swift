import Neural

/// A recorded network: its layers and their numbers, before or after training.
struct RecordedNetwork: Sendable {
    /// How many features enter.
    let inputs: Int
    let layers: [RecordedLayer]
    /// How many features stand before each layer, inside residual blocks too, and after the last.
    let features: [Int]
    /// How many features each dropout layer has, in order.
    let dropouts: [Int]
    /// Whether a layer normalises by the batch.
    let hasBatchNorm: Bool

    var outputs: Int { features[features.count - 1] }
    var specifications: [LayerSpecification] { layers.map(\.specification) }
    var layout: ParameterLayout { ParameterLayout(inputs: inputs, layers: specifications) }

    /// All numbers in the order of the layout.
    var parameters: [Double] {
        let flat = Self.flattened(layers)
        return layout.blocks.flatMap { flat[$0.layer].numbers[$0.kind] ?? [] }
    }

    /// Layers counted as the layout counts them: a residual block, then its layers.
    private static func flattened(_ layers: [RecordedLayer]) -> [RecordedLayer] {
        layers.flatMap { layer -> [RecordedLayer] in
            guard case .residual(let inner) = layer.kind else { return [layer] }
            return [layer] + flattened(inner)
        }
    }

    /// The same layers with other numbers, in the order of the layout.
    func with(parameters: [Double]) -> [RecordedLayer] {
        let blocks = Dictionary(grouping: layout.blocks, by: \.layer)
        var index = 0
        func visit(_ layers: [RecordedLayer]) -> [RecordedLayer] {
            layers.map { layer in
                var layer = layer
                for block in blocks[index] ?? [] {
                    layer.numbers[block.kind] = Array(parameters[block.range])
                }
                index += 1
                if case .residual(let inner) = layer.kind { layer.kind = .residual(visit(inner)) }
                return layer
            }
        }
        return visit(layers)
    }
}
