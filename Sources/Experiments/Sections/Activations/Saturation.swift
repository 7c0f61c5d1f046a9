import Neural

extension Activation {
    /// The share of values before the activation at which it is flat: its derivative is below 5 % of the
    /// steepest.
    /// - Parameter slope: of PReLU.
    func saturatedShare(
        of sums: [Double], slope: Double = Activation.initialSlope
    ) -> Double {
        let flat = sums.count { isFlat(at: $0, slope: slope) }
        return Double(flat) / Double(max(sums.count, 1))
    }

    /// Whether its derivative there is below 5 % of the steepest.
    func isFlat(at sum: Double, slope: Double = Activation.initialSlope) -> Bool {
        derivative(sum, slope: slope).magnitude < 0.05 * steepestSlope
    }

    /// The parts of a range in which it is flat, from left to right, to a thousandth of the range.
    func flatParts(of range: ClosedRange<Double>) -> [ClosedRange<Double>] {
        let step = (range.upperBound - range.lowerBound) / 1000
        var parts: [ClosedRange<Double>] = []
        for place in 0..<1000 {
            let low = range.lowerBound + step * Double(place)
            guard isFlat(at: low + step / 2) else { continue }
            let start = parts.last.flatMap { $0.upperBound >= low - step / 2 ? $0.lowerBound : nil }
            if start != nil { parts.removeLast() }
            parts.append((start ?? low)...(low + step))
        }
        return parts
    }
}

extension ParameterLayout {
    /// The slope that the first PReLU has among such numbers; without one, the slope that it starts from.
    func slope(in parameters: [Float]) -> Double {
        blocks.first { $0.kind == .slope }.map { Double(parameters[$0.offset]) }
            ?? Activation.initialSlope
    }
}
