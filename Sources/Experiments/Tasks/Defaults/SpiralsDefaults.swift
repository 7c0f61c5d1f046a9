import Methods

extension TaskDefaults {
    /// One and a half turns need more units than the other curves, and bear less noise.
    static let spirals: TaskDefaults = {
        var defaults = TaskDefaults()
        defaults.hidden = [32, 32]
        defaults.strengths[.jitter] = 0.1
        defaults.strengths[.l1] = 0.001
        defaults.strengths[.l2] = 0.001
        defaults.path.hidden = [16]
        return defaults
    }()
}
