import Methods

extension Dataset {
    private static let digitShares = RowShares(training: 0.2, heldOut: 0.6)
    private static let digitPicture = Picture(width: 8, height: 8, range: 0...1)

    fileprivate static func digitsOutline() -> Dataset {
        outline(id: "digits", shares: digitShares, picture: digitPicture)
    }

    /// 1,797 pictures of handwritten digits; grey values from 0 to 1.
    public static let digits = carried(
        id: "digits", answer: "digit",
        shares: digitShares, picture: digitPicture, scale: 16,
        citation: Dataset.Citation(
            text: "Alpaydin, E., Kaynak, C. (1998). Optical Recognition of Handwritten Digits. "
                + "UCI Machine Learning Repository.",
            address: "https://doi.org/10.24432/C50P49", licence: "CC BY 4.0"))
}

extension DatasetEntry {
    /// Few pictures and one wide layer: every training picture is learnt by heart.
    public static let digits = DatasetEntry(
        id: "digits",
        defaults: TrainingDefaults {
            $0.hidden = [64]
            $0.learningRate = 0.01
            $0.epochs = 100
            $0.batchSize = 32
            $0.grids[.l1] = [0.00003, 0.0001, 0.0003, 0.001, 0.003]
            $0.grids[.l2] = [0.00003, 0.0001, 0.0003, 0.001, 0.003]
            $0.grids[.adamW] = [0.01, 0.03, 0.1, 0.3, 1]
            $0.grids[.mixup] = [0.01, 0.03, 0.1, 0.3, 1]
            $0.grids[.gradientNoise] = [0.00001, 0.0001, 0.001, 0.01, 0.1]
            // More than nine of ten rows are told without a regularizer: three points are most of what is left.
            $0.margins.rows = 0.01
            $0.tuningSeeds = 8
            $0.seeds = 24
            $0.sweepSeeds = 8
            $0.path = PathDefaults(
                hidden: [16], learningRate: 0.3, epochs: 60, batchSize: 32, seeds: 16, eighths: 2)
        }, outline: Dataset.digitsOutline
    ) { _ in .digits }
}
