import Charts
import Results

/// How weights are spread: of those that are not 0 the density in equally wide bins, and the share of those that are.
struct WeightDensity: Sendable {
    /// Per unit of weight, so that with exact zeros and what lies beyond the bins they add to 1.
    let densities: [Double]
    /// The share of weights that are exactly 0.
    let zeros: Double

    /// - Parameters:
    ///   - values: of the weights.
    ///   - edges: of the bins, ascending and equally far apart.
    init(_ values: [Double], edges: [Double]) {
        let width = edges[1] - edges[0]
        let unit = 1 / (width * Double(max(values.count, 1)))
        var densities = [Double](repeating: 0, count: edges.count - 1)
        for value in values where value != 0 && value.magnitude <= edges[edges.count - 1] {
            bin(of: value, from: edges[0], width: width, count: densities.count)
                .map { densities[$0] += unit }
        }
        self.densities = densities
        zeros = Double(values.count { $0 == 0 }) / Double(max(values.count, 1))
    }

    /// The same as a ridge of a chart.
    func ridge(baseline: Double, edges: [Double]) -> RidgelineMark.Ridge {
        RidgelineMark.Ridge(
            baseline: baseline, edges: edges, densities: densities,
            spike: zeros > 0 ? zeros / (edges[1] - edges[0]) : nil)
    }

    /// Bins about 0 that hold all but a hundredth of some weights; the last edge is their bound.
    /// - Parameter count: odd, so that small weights fall into one bin.
    static func edges(of sizes: [Double], count: Int) -> [Double] {
        let bound = quantile(sizes, 0.99)
        let reach = bound.isFinite && bound > 0 ? bound : 1
        return (0...count).map { (2 * Double($0) / Double(count) - 1) * reach }
    }
}
