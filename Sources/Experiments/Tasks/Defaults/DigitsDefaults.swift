import Methods

extension TaskDefaults {
    /// Few pictures and one wide layer: every training picture is learnt by heart.
    static let digits: TaskDefaults = {
        var defaults = TaskDefaults()
        defaults.hidden = [64]
        defaults.learningRate = 0.01
        defaults.epochs = 100
        defaults.batchSize = 32
        defaults.strengths[.l1] = 0.0003
        defaults.strengths[.l2] = 0.0003
        defaults.strengths[.patience] = 20
        defaults.seeds = 24
        defaults.sweepSeeds = 8
        defaults.path = PathDefaults(
            hidden: [16], learningRate: 0.3, epochs: 60, batchSize: 32, seeds: 16, eighths: 2)
        return defaults
    }()
}
