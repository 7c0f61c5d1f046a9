import Neural
import Results

/// What comes into the first hidden units of the first seed, unit by unit.
struct FirstLayerWeights {
    /// Units in a row of a sheet.
    static let columns = 8
    /// No more are shown.
    private static let most = 64

    /// Their weights, the units with the largest first.
    let units: [[Double]]
    /// The share of the layer's weights that are small.
    let small: Double
    /// How many of the shown units have small weights only.
    let silent: Int

    /// nil if the first seed diverged.
    init?(_ entry: MeasuredRuns) {
        guard let run = entry.runs.prefix(1).finished.first,
            let block = entry.plan.layout.weightBlocks.first
        else { return nil }
        let weights = block.range.map { Double(run.finalParameters[$0]) }
        let all = (0..<block.rows).map { unit in
            Array(weights[unit * block.columns..<(unit + 1) * block.columns])
        }
        let sizes = all.map(\.norm)
        let order = all.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        units = order.prefix(Self.most).map { all[$0] }
        small =
            Double(weights.count { $0.magnitude < DenseWeights.nearZero }) / Double(weights.count)
        silent = units.count { unit in
            unit.allSatisfy { $0.magnitude < DenseWeights.nearZero }
        }
    }
}
