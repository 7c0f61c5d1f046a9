import Base
import Methods
import Neural
import Results

/// What batch norm does for held-out rows, by the size of its batches, on noisy labels and on clean ones.
struct NormBatches: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "norm-batches", reach: FigureReach([.rows], varies: [.batch]))
    let claims = [
        ClaimDefinition(
            "2.6-b", figure: "norm-batches",
            parts: compared.map { comparison in
                comparison.measure == .score
                    ? .score { .more(by: comparison.rows == .clean ? $0.cleanRows : $0.rows) }
                    : .measured(.nats, .less(by: Margin.nats))
            })
    ]

    /// What each part of the claim compares.
    private static let compared = NormBatchRuns.Rows.allCases.flatMap { rows in
        [Measure.score, .heldOutLoss].flatMap { measure in
            NormBatchRuns.Reference.allCases.map { (rows: rows, measure: measure, from: $0) }
        }
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let runs = try await NormBatchRuns(from: laboratory)
        let figure = NormBatchesFigure(
            net: laboratory.task.net(laboratory.settings), runs: runs,
            confidence: SectionCatalog.confidence(for: laboratory.task),
            margins: laboratory.task.defaults.margins)
        return Findings(
            figure, of: runs.divergence,
            quantities: runs.quantities,
            estimates: Dictionary(
                uniqueKeysWithValues: Self.compared.enumerated().map { place, comparison in
                    (
                        "2.6-b.\(place + 1)",
                        runs.difference(
                            comparison.measure, from: comparison.from, on: comparison.rows)
                    )
                }))
    }
}
