extension Sequence where Element: Hashable {
    /// Each once, where it first stands.
    public var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
