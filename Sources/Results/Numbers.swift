extension [Double] {
    /// Their mean; 0 of none.
    public var mean: Double { reduce(0, +) / Double(Swift.max(count, 1)) }

    /// √Σx².
    public var norm: Double {
        let squares = reduce(0) { $0 + $1 * $1 }
        guard !squares.isFinite else { return squares.squareRoot() }
        // Squares of numbers in double precision may overflow where their norm does not.
        let unit = lazy.map(\.magnitude).max() ?? 0
        return reduce(0) { $0 + $1 / unit * ($1 / unit) }.squareRoot() * unit
    }
}
