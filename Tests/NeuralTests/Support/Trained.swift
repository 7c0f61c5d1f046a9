import Neural

/// One run for each seed, in the order of the seeds, one pack after another.
func trained(
    _ plan: TrainingPlan, seeds: [UInt64], precision: Precision = .float,
    data: (UInt64) -> TrainingData
) throws -> [Run] {
    let lanes = PackTraining.lanes(precision)
    return try stride(from: 0, to: seeds.count, by: lanes).flatMap { first in
        try PackTraining.train(
            plan, seeds: Array(seeds[first..<min(first + lanes, seeds.count)]),
            precision: precision, data: data)
    }
}
