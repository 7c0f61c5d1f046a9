import Neural

extension Run {
    /// The state after an epoch. Once training is over it is the one that is kept: after early stopping that of the best
    /// epoch.
    /// - Parameter plan: of the run.
    /// - Returns: nil if nothing was recorded until then.
    func state(after epoch: Int, of plan: TrainingPlan) -> Checkpoint? {
        epoch >= stoppedAt ?? plan.epochs
            ? last : checkpoints.last { $0.epoch <= epoch }
    }
}
