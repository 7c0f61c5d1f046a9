extension Method {
    /// What enters each hidden activation is normalized by the mean and the variance of its batch: the smaller
    /// the batch, the noisier they are.
    ///
    /// Source: S. Ioffe and C. Szegedy, "Batch normalization: accelerating deep network training by reducing
    /// internal covariate shift", 2015.
    public static let batchNorm = Method(
        id: "batchnorm", column: "batch norm", strength: .normBatch
    ) { recipe, strengths in
        recipe.normalization = .before
        if strengths[.normBatch] > 0 { recipe.batchSize = Int(strengths[.normBatch]) }
    }
}

extension Strength {
    /// Rows in a batch of the network with batch normalization; 0 is the network's own batch.
    public static let normBatch = Strength(
        key: "norm-batch", quantity: .rows, standard: 0, range: .from(0),
        grid: .batches(factors: [4, 2, 1, 0.5, 0.25], parts: [1, 2, 4, 5, 10]),
        isChosenForReports: false)
}
