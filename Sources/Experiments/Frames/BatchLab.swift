import Lab
import Methods
import Neural

/// One network trained with batch normalization in the page, whose batches a reader draws: statistics of a unit, batch by
/// batch, beside the running ones.
struct BatchLab: Sendable {
    let task: LearningTask
    let settings: RunSettings
    let seed: UInt64

    /// What of a batch norm layer a page reads, each with its place among a network's numbers.
    private static let numbers: [ParameterBlock.Kind] = [
        .weight, .bias, .runningMean, .runningVariance,
    ]

    /// Nil where a page cannot train the network.
    var exploration: Exploration? {
        guard let rows = LabRows.all.first(where: { $0.hasHeldOutRows }),
            let offer = LabRowsOffer(rows, in: task, settings)
        else { return nil }
        let settings = offer.settings.with(.batchNorm, strength: 0)
        guard let plan = try? settings.plan() else { return nil }
        let offsets = Self.numbers.map { kind -> (name: String, value: FrameData) in
            let block = plan.layout.blocks.first { $0.kind == kind }
            return (kind.rawValue, block.map { .integer($0.offset) } ?? .nothing)
        }
        return Exploration(
            id: "batches", section: "batch-norm",
            data: .object([
                ("settings", settings.data), ("seed", .exact(Double(seed))),
                ("places", .object(offsets)), ("slot", .integer(Method.batchNorm.slot)),
                ("epsilon", .exact(BatchNormalization.epsilon)),
                ("sizes", .exact(Set(offer.batches + [2]).sorted())),
            ]))
    }
}
