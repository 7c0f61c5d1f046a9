import Charts

extension GridArea {
    /// Cells that are as wide as high, over all inputs and a little more.
    /// - Parameters:
    ///   - inputs: x and y of every row.
    ///   - side: how many cells the longer side has.
    init(around inputs: [Double], side: Int) {
        // The farthest that is shown of an input.
        let farthest = 2.6
        func range(_ first: Int) -> ClosedRange<Double> {
            let values = stride(from: first, to: inputs.count, by: 2).map { inputs[$0] }
            let (low, high) = (values.min() ?? -1, values.max() ?? 1)
            let room = max(0.06 * (high - low), 0.1)
            let nearest = min(max(low - room, -farthest), farthest - 1)
            return nearest...max(min(high + room, farthest), nearest + 1)
        }
        let (x, y) = (range(0), range(1))
        let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
        let cell = max(width, height) / Double(side)
        self.init(
            columns: max(Int((width / cell).rounded()), 2),
            rows: max(Int((height / cell).rounded()), 2), x: x, y: y)
    }
}
