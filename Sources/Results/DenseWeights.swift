public import Neural

/// The dense weights of a network, without biases.
public struct DenseWeights: Sendable {
    public let values: [Double]

    /// A weight is small below this size.
    public static let nearZero = 0.01

    public init(_ parameters: [some BinaryFloatingPoint], layout: ParameterLayout) {
        values = DenseWeights.values(parameters, layout: layout)
    }

    /// The weights that a run ended with.
    public init(_ run: Run, layout: ParameterLayout) {
        self.init(run.finalParameters, layout: layout)
    }

    /// The dense weights among a network's parameters.
    public static func values(
        _ parameters: [some BinaryFloatingPoint], layout: ParameterLayout
    ) -> [Double] {
        layout.weightBlocks.flatMap { block in block.range.map { Double(parameters[$0]) } }
    }

    /// For each input of a network, the largest |w| from it to a unit of the first layer.
    public static func inputStrengths(_ run: Run, layout: ParameterLayout) -> [Double] {
        guard let block = layout.weightBlocks.first else { return [] }
        return (0..<block.columns).map { input in
            (0..<block.rows).map { unit in
                run.finalParameters[block.offset + unit * block.columns + input].magnitude
            }.max() ?? 0
        }
    }

    public var exactZeros: Int { values.filter { $0 == 0 }.count }
    /// Those below `nearZero` in size, exact zeros among them.
    public var nearZeros: Int { values.filter { $0.magnitude < Self.nearZero }.count }
    public var norm: Double { values.norm }
    public var largest: Double { values.map(\.magnitude).max() ?? 0 }
    /// Half of the weights are smaller in size, half are larger.
    public var medianSize: Double { quantile(values.map(\.magnitude), 0.5) }
}
