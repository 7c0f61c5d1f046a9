import Base
import Methods
import Results

/// What the methods reached on the four points: `NET.METHOD.solved` and so on.
enum FourPointQuantities {
    private static let measures: [Measure] = [
        .solved, .dataLoss, .exactZeros, .nearZeros, .norm, .largest,
    ]

    static func all(
        from laboratory: Laboratory
    ) async throws(ExperimentError) -> [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [:]
        for net in laboratory.settings.fourPointNets {
            for entry in try await laboratory.comparison(net).methods {
                let prefix = "\(net.id).\(entry.method.id)"
                for measure in measures {
                    result["\(prefix).\(measure.key)"] = .measured(entry[measure])
                }
                result["\(prefix).diverged"] = .count(entry.diverged.successes)
            }
        }
        return result
    }
}
