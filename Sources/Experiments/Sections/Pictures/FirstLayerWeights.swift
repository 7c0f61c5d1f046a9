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
    /// The places of the shown units that have small weights only.
    let silentUnits: [Int]
    /// How many these are.
    var silent: Int { silentUnits.count }

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
        let shown = order.prefix(Self.most).map { all[$0] }
        units = shown
        small =
            Double(weights.count { $0.magnitude < DenseWeights.nearZero }) / Double(weights.count)
        silentUnits = shown.indices.filter { place in
            shown[place].allSatisfy { $0.magnitude < DenseWeights.nearZero }
        }
    }
}
