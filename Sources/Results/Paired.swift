public import Neural

/// A number for every seed that two lists of runs share; seeds that diverged in either are left out.
public func paired(
    _ first: [Run], _ second: [Run], _ number: (Run, Run) -> Double?
) -> [Double] {
    zip(first, second).compactMap { a, b in
        a.divergedAt == nil && b.divergedAt == nil ? number(a, b) : nil
    }
}

extension Run {
    /// The share of held-out rows on the right side at the end.
    public var heldOutAccuracy: Double? { last?.heldOut?.accuracy }

    /// How far the held-out loss ends above its lowest recorded value.
    public var heldOutRise: Double? {
        guard let end = last?.heldOut?.loss else { return nil }
        return checkpoints.compactMap { $0.heldOut?.loss }.min().map { end - $0 }
    }
}

/// Held-out accuracy of the first run minus the second's.
public func accuracyGain(_ first: Run, _ second: Run) -> Double? {
    guard let own = first.heldOutAccuracy, let other = second.heldOutAccuracy else { return nil }
    return own - other
}
