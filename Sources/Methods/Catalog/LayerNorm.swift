extension Method {
    /// What enters each hidden activation is normalized by the mean and the variance of its row over the layer's units:
    /// batches play no part.
    ///
    /// Source: J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization", 2016.
    public static let layerNorm = Method(
        id: "layernorm", column: "layer norm", isStandard: false
    ) { recipe, _ in
        recipe.layerNormalization = .before
    }
}
