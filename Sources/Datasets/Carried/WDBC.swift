import Methods

extension Dataset {
    private static let wdbcShares = RowShares(training: 0.3, heldOut: 0.5)

    fileprivate static func wdbcOutline() -> Dataset { outline(id: "wdbc", shares: wdbcShares) }

    /// 569 patients, 30 measurements of cell nuclei each.
    public static let wdbc = carried(
        id: "wdbc", answer: "diagnosis",
        shares: wdbcShares,
        citation: Dataset.Citation(
            text: "Wolberg, W., Mangasarian, O., Street, N., Street, W. (1993). Breast Cancer "
                + "Wisconsin (Diagnostic). UCI Machine Learning Repository.",
            address: "https://doi.org/10.24432/C5DW2B", licence: "CC BY 4.0"))
}

extension DatasetEntry {
    /// A layer as wide as there are measurements.
    public static let wdbc = DatasetEntry(
        id: "wdbc",
        defaults: TrainingDefaults {
            $0.hidden = [32]
            $0.learningRate = 0.01
            $0.seeds = 24
            // More than nine of ten rows are told without a regularizer: three points are most of what is left.
            $0.margins.rows = 0.01
            $0.tuningSeeds = 8
            $0.path = PathDefaults(
                hidden: [8], learningRate: 0.3, epochs: 400, seeds: 20, eighths: 1)
        }, outline: Dataset.wdbcOutline
    ) { _ in .wdbc }
}
