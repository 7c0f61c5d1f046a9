/// How the weights of a network start.
public enum Initializer: String, Sendable, Hashable, CaseIterable {
    /// Weights and biases uniform in ±1/√fan-in.
    case uniform
    /// Weights uniform in ±√(6 / (fan-in + fan-out)), biases 0. Source: X. Glorot and Y. Bengio, 2010.
    case glorot
    /// Weights normal with variance 2 / fan-in, biases 0. Source: K. He et al., 2015.
    case he

    /// Initial parameters and running statistics of a network for one seed.
    public func parameters(of layout: ParameterLayout, seed: UInt64) -> [Double] {
        var stream = RandomStream(seed: seed, purpose: .initialWeights)
        var values = [Double](repeating: 0, count: layout.count)
        var fanIn = 1.0
        for block in layout.blocks {
            switch block.kind {
            case .weight:
                fanIn = Double(block.columns)
                let fanOut = Double(block.rows)
                for k in block.range {
                    switch self {
                    case .uniform:
                        let bound = 1 / fanIn.squareRoot()
                        values[k] = stream.uniform(-bound, bound)
                    case .glorot:
                        let bound = (6 / (fanIn + fanOut)).squareRoot()
                        values[k] = stream.uniform(-bound, bound)
                    case .he:
                        values[k] = stream.normal() * (2 / fanIn).squareRoot()
                    }
                }
            case .bias:
                // A dense layer's bias follows its weights, so the fan-in is still theirs.
                guard self == .uniform else { continue }
                let bound = 1 / fanIn.squareRoot()
                for k in block.range { values[k] = stream.uniform(-bound, bound) }
            case .scale, .runningVariance:
                for k in block.range { values[k] = 1 }
            case .slope:
                for k in block.range { values[k] = Activation.initialSlope }
            case .shift, .runningMean:
                continue
            }
        }
        return values
    }
}
