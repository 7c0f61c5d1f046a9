import Base
import Charts
import Methods
import Neural

/// The probability of class 1 over the input plane: of single seeds, as the mean over all, and where
/// seeds disagree.
struct SeedFields: Sendable {
    /// Cells in each direction and what they cover.
    struct Grid: Sendable {
        let side: Int
        let range: ClosedRange<Double>

        var centres: [Point] {
            FieldMark.centres(columns: side, rows: side, x: range, y: range)
        }
    }

    /// Seeds disagree where more than this share is on the other side.
    static let disagreement = 0.2

    /// Of the first seeds.
    let singles: [[Double]]
    let mean: [Double]
    let isDisputed: [Bool]

    /// - Parameters:
    ///   - runs: those that diverged are left out.
    ///   - singles: how many seeds' own fields are kept.
    ///   - probability: of class 1, from the network's output.
    init(
        _ plan: TrainingPlan, _ runs: [Neural.Run], on grid: Grid, singles kept: Int = 0,
        probability: (Float) -> Double
    ) {
        self.init(
            plan,
            parameters: runs.finished.map { run in
                run.finalParameters.map { Float($0) }
            }, on: grid, singles: kept, probability: probability)
    }

    /// - Parameter parameters: of each seed.
    init(
        _ plan: TrainingPlan, parameters: [[Float]], on grid: Grid, singles kept: Int = 0,
        probability: (Float) -> Double
    ) {
        let points = grid.centres.flatMap { [$0.x, $0.y] }
        var sum = [Double](repeating: 0, count: points.count / 2)
        var ones = [Int](repeating: 0, count: points.count / 2)
        var singles: [[Double]] = []
        for own in parameters {
            let field = NetworkField.outputs(plan: plan, parameters: own, points: points)
                .map(probability)
            for (cell, value) in field.enumerated() {
                sum[cell] += value
                if value > 0.5 { ones[cell] += 1 }
            }
            if singles.count < kept { singles.append(field) }
        }
        let seeds = Double(max(parameters.count, 1))
        self.singles = singles
        mean = sum.map { parameters.isEmpty ? .nan : $0 / seeds }
        isDisputed = ones.map {
            let share = Double($0) / seeds
            return min(share, 1 - share) > Self.disagreement
        }
    }

    /// The share of the plane where seeds disagree; not a number where no seed is left.
    var disputed: Double {
        guard mean.contains(where: \.isFinite) else { return .nan }
        return Double(isDisputed.count { $0 }) / Double(max(isDisputed.count, 1))
    }

    /// Where seeds disagree most and where least, as the title of a figure; empty if no seed is left.
    static func title(
        _ fields: [(method: Method, field: SeedFields)], seeds: Int, _ language: Language
    ) -> String {
        guard seeds > 1 else {
            return language == .en
                ? "One seed draws one boundary for each method; how far seeds disagree takes more of them"
                : "每种方法只有一个种子的一条边界；种子之间的分歧需要更多种子才能看出"
        }
        let disputed = fields.map { ($0.method.label[language], $0.field.disputed) }
        guard let least = disputed.smallest(by: \.1), let most = disputed.largest(by: \.1) else {
            return ""
        }
        guard percent(most.1) != percent(least.1) else {
            return language == .en
                ? "Seeds disagree over \(percent(most.1)) % of the plane, whatever the method"
                : "各方法下种子之间的分歧均占平面 \(percent(most.1)) %"
        }
        return language == .en
            ? "Seeds disagree over \(percent(most.1)) % of the plane with \(most.0), over \(percent(least.1)) % with \(least.0)"
            : "种子之间的分歧：“\(most.0)”占平面 \(percent(most.1)) %，“\(least.0)”占 \(percent(least.1)) %"
    }

    /// What a figure of such fields holds as numbers.
    static func table(_ fields: [(method: Method, field: SeedFields)], on grid: Grid) -> DataTable {
        var table = DataTable(columns: ["method", "x1", "x2", "mean probability", "disputed"])
        for (method, field) in fields {
            for (cell, point) in grid.centres.enumerated() {
                table.append([
                    .text(method.id), .number(point.x), .number(point.y),
                    .number(field.mean[cell]), .integer(field.isDisputed[cell] ? 1 : 0),
                ])
            }
        }
        return table
    }
}
