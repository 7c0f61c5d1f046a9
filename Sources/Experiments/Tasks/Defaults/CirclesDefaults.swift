extension TaskDefaults {
    /// As for the moons.
    static let circles = TaskDefaults()
}
