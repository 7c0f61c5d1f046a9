extension TaskDefaults {
    /// A layer as wide as there are measurements.
    static let wdbc: TaskDefaults = {
        var defaults = TaskDefaults()
        defaults.hidden = [32]
        defaults.learningRate = 0.01
        defaults.seeds = 24
        defaults.path = PathDefaults(
            hidden: [8], learningRate: 0.3, epochs: 400, seeds: 20, eighths: 1)
        return defaults
    }()
}
