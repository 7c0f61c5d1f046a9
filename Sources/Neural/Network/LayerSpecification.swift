/// One layer of a network, as it is asked for.
public indirect enum LayerSpecification: Sendable, Hashable {
    /// z = W·x + b, with W: [outputs][inputs].
    case dense(outputs: Int)
    /// y = f(x), element by element.
    case activation(Activation)
    /// Each value is dropped with probability `rate` in training mode and the kept ones divided by
    /// 1 − rate; in evaluation mode nothing is dropped.
    case dropout(rate: Double)
    /// The teaching variant: in training mode values of at least the threshold are switched off, the
    /// others pass unscaled.
    case thresholdDropout(threshold: Double)
    /// y = γ·(x − mean) / √(variance + ε) + β per feature. The batch's mean and biased variance in
    /// training mode, the running ones in evaluation mode.
    case batchNorm(
        epsilon: Double = BatchNormalization.epsilon,
        momentum: Double = BatchNormalization.momentum)
    /// y = γ·(x − mean) / √(variance + ε) + β per feature, with the mean and the biased variance of the row.
    case layerNorm(epsilon: Double = LayerNormalization.epsilon)
    /// y = x + f(x), with f made of layers that keep the number of features.
    case residual([LayerSpecification])

    /// How many features leave the layer when so many enter.
    public func outputs(inputs: Int) -> Int {
        switch self {
        case .dense(let outputs): outputs
        case .activation, .dropout, .thresholdDropout, .batchNorm, .layerNorm, .residual: inputs
        }
    }
}
