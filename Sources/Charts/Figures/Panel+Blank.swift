extension Panel {
    /// Whether there is nothing to see between the axes but reference lines and spans.
    public var isBlank: Bool { marks.allSatisfy { $0.isBlank(x: x, y: y) } }
}

extension Mark {
    /// Whether the mark draws nothing on these axes.
    func isBlank(x: Axis, y: Axis) -> Bool {
        if self is ReferenceMark || self is SpanMark { return true }
        if let bars = self as? HistogramMark { return !bars.heights.contains { $0 > 0 } }
        if let field = shownField { return !field.values.joined().contains(where: \.isFinite) }
        return !isSeen(extent.x, on: x) || !isSeen(extent.y, on: y)
    }

    private func isSeen(_ span: Extent.Span?, on axis: Axis) -> Bool {
        guard let span else { return false }
        return axis.scale != .logarithmic || span.smallestPositive != nil
    }
}
