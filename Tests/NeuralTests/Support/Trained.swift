import Neural

/// One run for each seed, in the order of the seeds, one pack after another.
func trained(
    _ plan: TrainingPlan, seeds: [UInt64], precision: Precision = .float,
    data: (UInt64) -> TrainingData
) throws -> [Run] {
    try PackTraining.packs(
        of: seeds, for: plan, precision: precision, threads: 1, data: data
    ).flatMap {
        try PackTraining.train(plan, seeds: $0, precision: precision, data: data)
    }
}
