import Base
import Methods
import Neural
import Results

/// What batch norm does for held-out rows, by the size of its batches, on noisy labels and on clean ones.
struct NormBatches: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "norm-batches", reach: FigureReach([.rows], varies: [.batch]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let runs = try await NormBatchRuns(from: laboratory)
        let figure = NormBatchesFigure(
            net: laboratory.rowsNet, runs: runs,
            confidence: SectionCatalog.confidence(for: laboratory.task))
        return Findings(
            figure, of: runs.divergence,
            quantities: ["normBatches.size": .count(NormBatchRuns.smallest)])
    }
}
