extension TaskDefaults {
    /// A teacher's table: one layer; large tables in batches, and as many epochs as bring it to some
    /// hundred thousand rows seen.
    static func csv(rows: Int) -> TaskDefaults {
        var defaults = TaskDefaults()
        defaults.hidden = [32]
        defaults.learningRate = 0.01
        defaults.seeds = 24
        defaults.sweepSeeds = rows > 500 ? 8 : 24
        // A last batch of one row has no variance to normalize by.
        defaults.batchSize = rows > 500 ? [32, 31, 30, 29].first { rows % $0 != 1 } ?? 0 : 0
        defaults.epochs = min(400, max(20, 200_000 / rows))
        defaults.patience = max(5, defaults.epochs / 4)
        defaults.path = PathDefaults(
            hidden: [8], learningRate: 0.3, epochs: min(400, max(20, 100_000 / rows)),
            batchSize: defaults.batchSize, seeds: 16, eighths: 2)
        return defaults
    }
}
