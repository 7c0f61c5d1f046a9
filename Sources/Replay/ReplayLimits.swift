/// Sizes beyond which a case is refused, so that no file can exhaust the machine.
enum ReplayLimits {
    /// Size of a file.
    static let bytes = 16 << 20
    /// How deep arrays and objects may stand in each other.
    static let depth = 128
    /// Layers of a network, those inside residual blocks counted too.
    static let layers = 1_000
    /// Numbers that a batch fills in all layers together, and numbers in the final outputs.
    static let values = 10_000_000
    /// Rows of all steps times numbers per row: parameters and values in all layers. A replay takes some
    /// nanoseconds for each: minutes in all.
    static let work = 200_000_000_000
}
