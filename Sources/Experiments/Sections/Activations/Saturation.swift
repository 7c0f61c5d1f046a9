import Neural

extension Activation {
    /// The share of values before the activation at which it is flat: its derivative is below 5 % of the
    /// steepest.
    /// - Parameter slope: of PReLU.
    func saturatedShare(
        of sums: [Double], slope: Double = Activation.initialSlope
    ) -> Double {
        let flat = sums.count { derivative($0, slope: slope).magnitude < 0.05 * steepestSlope }
        return Double(flat) / Double(max(sums.count, 1))
    }
}

extension ParameterLayout {
    /// The slope that the first PReLU has among such numbers; without one, the slope that it starts from.
    func slope(in parameters: [Float]) -> Double {
        blocks.first { $0.kind == .slope }.map { Double(parameters[$0.offset]) }
            ?? Activation.initialSlope
    }
}
