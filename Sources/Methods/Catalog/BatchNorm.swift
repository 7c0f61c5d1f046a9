extension Method {
    /// What enters each hidden activation is normalized by the mean and the variance of its batch.
    ///
    /// Source: S. Ioffe and C. Szegedy, "Batch normalization: accelerating deep network training by reducing
    /// internal covariate shift", 2015.
    public static let batchNorm = Method(id: "batchnorm", column: "batch norm") { recipe, _ in
        recipe.normalization = .before
    }
}
