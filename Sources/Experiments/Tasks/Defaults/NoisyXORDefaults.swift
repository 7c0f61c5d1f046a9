extension TaskDefaults {
    /// Noisy exclusive or: see `NoisyTuning` for its noise.
    static let noisyXOR = TaskDefaults()
}
