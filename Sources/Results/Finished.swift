public import Neural

extension Sequence<Run> {
    /// Those whose loss and weights stayed finite to the end.
    public var finished: [Run] { filter { $0.divergedAt == nil } }
}

extension [Run] {
    /// The share of seeds that diverged.
    public var diverged: Share { Share(count - finished.count, of: count) }
}
