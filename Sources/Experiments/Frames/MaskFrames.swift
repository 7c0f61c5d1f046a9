import Generators
import Methods
import Neural
import Results

/// One network trained with dropout, with what its hidden units put out on the four rows: enough to
/// see what any mask makes of the answer.
struct MaskFrames: Sendable {
    let net: Net
    let entry: MeasuredRuns

    /// Nil if every seed diverged.
    var exploration: Exploration? {
        guard let run = entry.finished.first else { return nil }
        let samples = XOR.samples
        let parameters = run.keptParameters
        let blocks = entry.plan.layout.blocks.filter { $0.kind == .weight || $0.kind == .bias }
        guard blocks.count == 4 else { return nil }
        let values = blocks.map { block in block.range.map { Double(parameters[$0]) } }
        let outputs = entry.plan.pass(samples, with: parameters).outputs
        // Dense, activation, dropout, dense.
        let hidden = outputs[1].map { Double($0) }
        return Exploration(
            id: "masks", section: "dropout",
            data: .object([
                ("seed", .number(Double(run.seed))), ("hidden", .number(Double(net.width))),
                ("rate", .number(net.strengths[.dropout])),
                ("inputs", .numbers(samples.inputs)), ("targets", .numbers(samples.targets)),
                ("values", .numbers(hidden)), ("first", .numbers(values[0])),
                ("last", .numbers(values[2])), ("bias", .numbers(values[3])),
                (
                    "masks",
                    .list(
                        run.masks.compactMap(\.first).map { mask in
                            .integers(mask.map { $0 ? 1 : 0 })
                        })
                ),
            ]))
    }
}
