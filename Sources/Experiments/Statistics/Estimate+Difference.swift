import Results

extension Estimate {
    /// Whether it is a difference that a title may tell: its interval leaves out zero, and does not lie within what
    /// would not matter.
    /// - Parameter margin: the largest difference that would not matter.
    func differs(beyond margin: Double) -> Bool {
        (low > 0 || high < 0) && (high > margin || low < -margin)
    }
}
