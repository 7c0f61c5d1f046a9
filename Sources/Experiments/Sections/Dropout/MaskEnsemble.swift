import Base
import Charts
import Methods
import Neural
import Results

/// The held-out accuracy of networks trained with dropout, with every unit and as the mean of many
/// thinned networks.
struct MaskEnsemble: Sendable {
    /// Few of each: every mask sends all held-out rows through.
    static let seeds = 16
    static let masks = 50

    /// For each seed.
    let full: [Double]
    let mean: [Double]

    init(_ net: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        let plan = net.plan(with: Method.dropout)
        let runs = try await laboratory.runs(plan, on: .rows)
        var (full, mean) = ([Double](), [Double]())
        for run in runs.prefix(Self.seeds) where run.divergedAt == nil {
            guard let rows = laboratory.data(.rows, seed: run.seed).heldOut else { continue }
            let probe = NetworkProbe(
                plan: plan, parameters: run.keptParameters, capacity: rows.rows)
            func accuracy(_ probabilities: [Double]) -> Double {
                let right = zip(probabilities, rows.targets).filter { ($0 > 0.5) == ($1 > 0.5) }
                return Double(right.count) / Double(rows.rows)
            }
            func answers(_ mode: Mode, _ masks: [[Bool]]?) -> [Double] {
                probe.pass(rows.inputs, rows: rows.rows, mode: mode, masks: masks).answers
                    .map(plan.loss.probability)
            }
            var stream = RandomStream(seed: run.seed, purpose: .probe)
            var sums = [Double](repeating: 0, count: rows.rows)
            for _ in 0..<Self.masks {
                // One thinned network for all rows.
                let units = (0..<net.hidden[0]).map { _ in
                    stream.uniform() >= net.strengths[.dropout]
                }
                let mask = (0..<rows.rows).flatMap { _ in units }
                for (row, value) in answers(.training, [mask]).enumerated() { sums[row] += value }
            }
            full.append(accuracy(answers(.evaluation, nil)))
            mean.append(accuracy(sums.map { $0 / Double(Self.masks) }))
        }
        self.full = full
        self.mean = mean
    }

    /// How much more accurate the mean over masks is than one pass with every unit.
    var gain: Estimate { .mean(of: zip(mean, full).map { $0 - $1 }) }

    var quantities: [String: Phrase.Value] {
        [
            "dropout.ensembleMasks": .count(Self.masks),
            "dropout.ensembleAccuracy": .percentages(Spread(mean)),
            "dropout.fullAccuracy": .percentages(Spread(full)),
        ]
    }
}
