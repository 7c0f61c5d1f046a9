import Base
import Charts
import Methods
import Neural
import Results

/// The probability of class 1 over the input plane: of single seeds, as the mean over all, and where
/// seeds disagree.
struct SeedFields: Sendable {
    /// Seeds disagree where more than this share is on the other side.
    static let disagreement = 0.2

    /// Of the first seeds.
    let singles: [[Double]]
    let mean: [Double]
    let isDisputed: [Bool]
    /// For each seed the share of the plane that it answers by a rule; empty without one.
    let agreements: [Double]

    /// - Parameters:
    ///   - runs: those that diverged are left out.
    ///   - epoch: after which networks are shown; nil is the end.
    ///   - singles: how many seeds' own fields are kept.
    ///   - rule: at which points the answer is class 1 by a rule that seeds are held against.
    init(
        _ plan: TrainingPlan, _ runs: [Neural.Run], after epoch: Int? = nil, on grid: GridArea,
        singles kept: Int = 0, against rule: ((Point) -> Bool)? = nil
    ) {
        let parameters = runs.finished.map { run in
            epoch.flatMap { run.state(after: $0, of: plan)?.parameters } ?? run.keptParameters
        }
        self.init(plan, parameters: parameters, on: grid, singles: kept, against: rule)
    }

    /// - Parameter parameters: of each seed.
    init(
        _ plan: TrainingPlan, parameters: [[Float]], on grid: GridArea, singles kept: Int = 0,
        against rule: ((Point) -> Bool)? = nil
    ) {
        let ruled = rule.map(grid.centres.map)
        let points = grid.centres.flatMap { [$0.x, $0.y] }
        var sum = [Double](repeating: 0, count: points.count / 2)
        var ones = [Int](repeating: 0, count: points.count / 2)
        var singles: [[Double]] = []
        var agreements: [Double] = []
        for own in parameters {
            let field = NetworkField.outputs(plan: plan, parameters: own, points: points)
                .map(plan.loss.probability)
            for (cell, value) in field.enumerated() {
                sum[cell] += value
                if value > 0.5 { ones[cell] += 1 }
            }
            if singles.count < kept { singles.append(field) }
            if let ruled {
                agreements.append(
                    zip(field, ruled).map { ($0 > 0.5) == $1 ? 1 : 0 }.mean)
            }
        }
        let seeds = Double(max(parameters.count, 1))
        (self.singles, self.agreements) = (singles, agreements)
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

    /// What a figure of such fields holds as numbers.
    static func table(_ fields: [(method: Method, field: SeedFields)], on grid: GridArea)
        -> DataTable
    {
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
