import Methods

extension TrainingDefaults {
    /// A teacher's table: one layer; large tables in batches, and as many epochs as bring it to some
    /// hundred thousand rows seen, ten at least.
    static func ownTable(rows: Int) -> TrainingDefaults {
        var defaults = TrainingDefaults()
        defaults.hidden = [32]
        defaults.learningRate = 0.01
        // Over ten thousand rows differ less from seed to seed, and each takes long.
        defaults.seeds = rows > 10_000 ? 8 : 24
        defaults.sweepSeeds = rows > 500 ? 8 : 24
        defaults.tuningSeeds = 8
        // A last batch of one row has no variance to normalize by.
        defaults.batchSize = rows > 500 ? [32, 31, 30, 29].first { rows % $0 != 1 } ?? 0 : 0
        defaults.epochs = min(400, max(10, 200_000 / rows))
        defaults.path = PathDefaults(
            hidden: [8], learningRate: 0.3, epochs: min(400, max(10, 100_000 / rows)),
            batchSize: defaults.batchSize, seeds: rows > 10_000 ? 8 : 16, eighths: 2)
        return defaults
    }
}
