extension TaskDefaults {
    /// Sixty noisy points are learnt by heart by two layers of sixteen units.
    static let moons = TaskDefaults()
}
