import Neural

extension [LayerSpecification] {
    /// Dense hidden layers in the version of a method: batch norm before each activation, dropout
    /// behind the first layer.
    /// - Parameter units: of each hidden layer.
    static func hidden(
        _ units: [Int], _ activation: Activation, _ method: Method, _ strengths: Strengths
    ) -> [LayerSpecification] {
        var layers: [LayerSpecification] = []
        for (place, units) in units.enumerated() {
            layers.append(.dense(outputs: units))
            if method == MethodCatalog.batchNorm {
                layers.append(
                    .batchNorm(epsilon: Strengths.epsilon, momentum: Strengths.momentum))
            }
            layers.append(.activation(activation))
            if method == MethodCatalog.dropout, place == 0 {
                layers.append(.dropout(rate: strengths.dropoutRate))
            }
        }
        return layers
    }
}
