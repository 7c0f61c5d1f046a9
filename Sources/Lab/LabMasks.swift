import Neural

/// What a page asks of dropout's masks: those of a seed's first steps, and what its network answers under them.
nonisolated(unsafe) private let kept = Buffer<UInt8>()
nonisolated(unsafe) private let answered = Buffer<Float>()
nonisolated(unsafe) private var drawn: [LabMask] = []

/// Draws the masks of the first steps of a seed's training, as that training draws them.
/// - Returns: how many steps: fewer where training has fewer, none without dropout.
@c(regplot_lab_draw_masks) public func labDrawMasks(_ seed: UInt32, _ steps: Int32) -> Int32 {
    drawn = session?.plan.masks(seed: UInt64(seed), steps: Int(steps)) ?? []
    return Int32(drawn.count)
}

/// [steps][dropout layers][rows][units] of the masks that were drawn: 1 where a unit is kept, 0 where it is dropped.
@c(regplot_lab_masks) public func labMasks() -> UnsafeMutablePointer<UInt8> {
    kept.fill(drawn.flatMap { mask in mask.layers.flatMap { $0.map { $0 ? 1 : 0 } } })
}

/// [steps][rows] of the masks that were drawn, `LabSession.answers(under:place:)` of the first seed's network.
@c(regplot_lab_mask_answers) public func labMaskAnswers() -> UnsafeMutablePointer<Float> {
    answered.fill(session?.answers(under: drawn, place: 0) ?? [])
}

/// Which hidden values a training step keeps.
struct LabMask {
    /// For each dropout layer in order, [rows][units], true is kept.
    let layers: [[Bool]]
}

extension LabPlan {
    /// The masks of a seed's first steps.
    /// - Parameter steps: how many at most.
    func masks(seed: UInt64, steps: Int) -> [LabMask] {
        guard steps > 0 else { return [] }
        let data = data(seed: seed)
        var plan = plan
        let size = plan.batchSize == 0 ? data.training.rows : plan.batchSize
        let batches = (data.training.rows + size - 1) / size
        plan.epochs = min(plan.epochs, (steps + batches - 1) / batches)
        plan.checkpoints = [plan.epochs]
        plan.recordedMaskSteps = steps
        var pack = PackInTraining(plan, seeds: [seed]) { _ in data }
        while pack.advance() {}
        return pack.runs[0].masks.filter { !$0.isEmpty }.map { LabMask(layers: $0) }
    }
}

extension LabSession {
    /// [masks][rows]: what a network answers on its training rows under masks of all of them, in their order; −1 under
    /// masks of other batches, and where there is no state.
    func answers(under masks: [LabMask], place: Int) -> [Float] {
        let samples = plan.data(seed: seeds[place]).training
        let isWhole = [0, samples.rows].contains(plan.plan.batchSize)
        guard isWhole, scores[place * Self.scoreCount] >= 0 else {
            return [Float](repeating: -1, count: masks.count * samples.rows)
        }
        let count = plan.layout.count
        let pack = NetworkPack(plan.plan)
        pack.setParameters(Array(parameters[place * count..<(place + 1) * count]), lane: 0)
        let points = samples.inputs.map { Float($0) }
        return masks.flatMap { mask in
            pack.outputs(points, masks: mask.layers).map { output in
                plan.rows.loss == .binaryCrossEntropy
                    ? Float(plan.rows.loss.probability(output[0])) : output[0]
            }
        }
    }
}
