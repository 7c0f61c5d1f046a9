extension [Panel] {
    /// The panels in reading order, broken to rows.
    /// - Parameter columns: panels in a row; the last row may have fewer.
    public func rows(of columns: Int) -> [[Panel]] {
        stride(from: 0, to: count, by: columns).map {
            Array(self[$0..<Swift.min($0 + columns, count)])
        }
    }
}
