extension Run {
    /// A run that diverged before anything was recorded, without parameters.
    public static func unrecorded(seed: UInt64) -> Run {
        var run = Run(
            seed: seed,
            history: RunHistory(parameterCount: 0, normCount: 0, normFeatures: [], states: 0))
        run.divergedAt = 1
        return run
    }
}
