import Elementary

extension Estimate {
    /// How many times as narrow the interval must be to end before a limit, if its middle and its arms' proportion stay.
    /// - Parameters:
    ///   - limit: that it must end before.
    ///   - isRatio: whether its arms are factors, as those of a ratio are, rather than terms.
    public func narrowing(before limit: Double, isRatio: Bool) -> Double {
        let isLogarithmic = isRatio && low > 0 && limit > 0
        func scaled(_ number: Double) -> Double {
            isLogarithmic ? Double.logarithm(number) : number
        }
        let (middle, end) = (scaled(value), scaled(limit))
        let arm = middle > end ? middle - scaled(low) : scaled(high) - middle
        return arm / (middle - end).magnitude
    }
}
