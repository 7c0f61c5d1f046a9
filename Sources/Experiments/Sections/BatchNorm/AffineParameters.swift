import Neural
import Results

/// What γ and β of the batch norm layer ended at.
struct AffineParameters: Sendable {
    /// [seed][unit].
    let scales, shifts: [[Double]]

    init(_ entry: MeasuredRuns) {
        func values(_ kind: ParameterBlock.Kind) -> [[Double]] {
            guard let block = entry.plan.layout.blocks.first(where: { $0.kind == kind }) else {
                return []
            }
            return entry.finished.map { Array($0.finalParameters[block.range]) }
        }
        scales = values(.scale)
        shifts = values(.shift)
    }
}
