import Methods

/// The values that a slider of a laboratory offers of a strength, weakest first.
struct LabStops: Sendable, Hashable {
    /// How the values follow each other.
    enum Scale: String, Sendable, Hashable {
        /// Evenly spaced.
        case linear
        /// By about equal factors.
        case log
        /// Whole numbers.
        case whole
    }

    let scale: Scale
    let values: [Double]

    /// - Parameters:
    ///   - strength: whose values are offered.
    ///   - grids: among which reports choose, weakest first, one for each data set; what they hold is offered, too.
    init(_ strength: Strength, grids: [[Double]]) {
        let known = Set(grids.joined()).union([strength.standard])
            .filter(strength.range.contains)
        let offered: [Double]
        switch strength.quantity {
        case .rate, .share:
            scale = .linear
            offered = Self.shares
        case .rows, .epochs:
            scale = .whole
            offered = Self.steps(around: known, reaching: Self.near).filter { $0 == $0.rounded() }
        case .deviation, .norm, .shape:
            scale = .log
            offered = Self.steps(around: known, reaching: Self.near)
        case .penalty, .decay, .variance:
            scale = .log
            offered = Self.steps(around: known, reaching: Self.far)
        }
        let all = known.union(offered.filter(strength.range.contains)).sorted()
        let isFalling = grids.contains { ($0.first ?? 0) > ($0.last ?? 0) }
        values = isFalling ? all.reversed() : all
    }

    /// Sizes of batches that were found.
    init(_ strength: Strength, values: [Double]) {
        scale = .whole
        self.values = values
    }

    /// Sizes of batches, the largest first: such as `grid` has, and others that leave no batch of a single row.
    static func batches(rows: Int, grid: [Double]) -> [Double] {
        let halves = sequence(first: rows) { $0 > 3 ? $0 / 2 : nil }
        let offered = ([2, 4, 5, 8, 10, 16, 20, 32, 40, 64] + halves)
            .filter { $0 > 1 && $0 <= rows && rows % $0 != 1 }.map(Double.init)
        return Set(offered + grid).sorted(by: >)
    }

    private static let shares =
        [0.01, 0.02, 0.03] + (1...19).map { Double($0 * 5) / 100 }
    private static let mantissas: [Double] = [1, 1.5, 2, 3, 5, 7]

    /// By which factors the ends of a scale lie beyond what reports choose among.
    private static let (near, far) = (3.01, 10.01)

    /// Short numbers by about equal factors, from so much below the smallest to so much above the largest of some.
    private static func steps(around known: Set<Double>, reaching factor: Double) -> [Double] {
        let positive = known.filter { $0 > 0 }
        guard let low = positive.min(), let high = positive.max() else { return [] }
        return (-9...9).flatMap { power in
            mantissas.compactMap { Double("\($0)e\(power)") }
        }.filter { $0 >= low / factor && $0 <= high * factor }
    }
}
