import Neural

/// The dense weights of a network, without biases.
struct DenseWeights: Sendable {
    let values: [Double]

    init(_ parameters: [some BinaryFloatingPoint], layout: ParameterLayout) {
        values = DenseWeights.values(parameters, layout: layout)
    }

    /// The weights that a run ended with.
    init(_ run: Run, layout: ParameterLayout) {
        self.init(run.finalParameters, layout: layout)
    }

    /// The dense weights among a network's parameters.
    static func values(
        _ parameters: [some BinaryFloatingPoint], layout: ParameterLayout
    ) -> [Double] {
        layout.weightBlocks.flatMap { block in block.range.map { Double(parameters[$0]) } }
    }

    var exactZeros: Int { values.filter { $0 == 0 }.count }
    /// Exact zeros among them.
    var nearZeros: Int { values.filter { $0.magnitude < Strengths.nearZero }.count }
    var norm: Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    var largest: Double { values.map(\.magnitude).max() ?? 0 }
}
