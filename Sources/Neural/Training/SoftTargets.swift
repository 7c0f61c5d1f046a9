/// The targets of a batch as training sees them where they are not simply the rows' own: as probabilities, mixed and
/// smoothed.
struct SoftTargets<Value: Number> {
    private let loss: Loss
    private let smoothing: LabelSmoothing?
    private let outputs: Int
    /// [rows][outputs].
    private let own, mixed: Memory<Value>

    /// Nil where the plan trains on the targets as they are.
    init?(_ plan: TrainingPlan, outputs: Int, capacity: Int) {
        guard plan.labelSmoothing != nil || plan.mixup != nil else { return nil }
        (loss, smoothing) = (plan.loss, plan.labelSmoothing)
        self.outputs = outputs
        own = Memory(count: capacity * outputs)
        mixed = Memory(count: plan.mixup == nil ? 0 : capacity * outputs)
    }

    /// The targets to train on, [rows][outputs].
    /// - Parameters:
    ///   - targets: [rows][targets per row].
    ///   - mixing: how rows are mixed, where they are.
    func made(
        of targets: VectorView<Value>, rows: Int, mixing: BatchMixing<Value>?
    ) -> VectorView<Value> {
        spread(targets, rows: rows)
        mixing?.mix(own.start, width: outputs, rows: rows, into: mixed.start)
        let soft = mixing == nil ? own.start : mixed.start
        // One output tells two classes apart.
        smoothing?.apply(
            to: soft, count: rows * outputs, classes: loss == .crossEntropy ? outputs : 2)
        return soft
    }

    /// Fills in class numbers as 1 for the class and 0 for all others, other targets as they are.
    private func spread(_ targets: VectorView<Value>, rows: Int) {
        guard loss == .crossEntropy else {
            own.start.update(from: targets, count: rows * outputs)
            return
        }
        for row in 0..<rows {
            for k in 0..<outputs {
                let isOwn = loss.isClass(k, targets[row])
                own.start[row * outputs + k] = Value(0).replacing(with: Value(1), where: isOwn)
            }
        }
    }
}
