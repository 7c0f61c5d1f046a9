import Base
import Methods
import Results

/// What the methods reached on the four points, for texts to quote: `NET.METHOD.solved` and so on.
struct FourPointScores: SectionPart {
    let tasks = TaskScope.fourPoints

    private static let measures: [Measure] = [
        .solved, .dataLoss, .exactZeros, .nearZeros, .norm, .largest,
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var result: [String: Phrase.Value] = [:]
        for net in laboratory.settings.fourPointNets {
            for entry in try await laboratory.comparison(net).methods {
                let prefix = "\(net.id).\(entry.method.id)"
                for measure in Self.measures {
                    result["\(prefix).\(measure.key)"] = .measured(entry[measure])
                }
                result["\(prefix).diverged"] = .count(entry.diverged.successes)
            }
        }
        return Findings(quantities: result)
    }
}
