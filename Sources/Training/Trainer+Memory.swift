public import Neural

extension Trainer {
    /// Bytes that packs in training may take together, and the runs of a slice; a pack is always trained.
    private static let memory = 2 << 30

    /// How many seeds are trained before their runs are reduced to results.
    public static func slice(_ plan: TrainingPlan) -> Int {
        let packs = min(memory / plan.runBytes, 4096) / 8
        return max(packs, 1) * 8
    }

    /// How many packs are trained at once: as many as fit into the memory, at most `jobs`.
    /// - Parameter packBytes: of each.
    public static func jobs(packBytes: Int, atMost jobs: Int) -> Int {
        max(1, min(jobs, memory / packBytes))
    }
}
