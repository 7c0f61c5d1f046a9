import Base
import Methods
import Neural
import Results

extension Divergence {
    init(_ methods: [MeasuredRuns]) {
        self.init(methods.map { Group(.phrase($0.method.label), $0.runs) })
    }

    init(_ comparison: Comparison) { self.init(comparison.methods) }
}
