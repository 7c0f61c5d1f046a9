import Datasets
import Experiments
import Foundation
import Neural

/// Trains one configuration for many seeds.
struct TrainRun: Sendable {
    /// Seeds trained before their runs are reduced to results: bounds the memory.
    private static let slice = 4096

    let dataset: Dataset
    let settings: TrainSettings
    let jobs: Int
    let quiet: Bool
    let export: TrainExport?

    func summary() async throws -> TrainSummary {
        try await summary(on: WorkerThreads(count: jobs))
    }

    /// - Parameter threads: where the training runs.
    func summary(on threads: WorkerThreads) async throws -> TrainSummary {
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        return try await withTaskExecutorPreference(threads) {
            try await train(progress)
        }
    }

    private func train(_ progress: ProgressLine) async throws -> TrainSummary {
        let plan = settings.plan
        let layout = plan.layout
        let dataset = dataset
        let seeds = (0..<settings.seeds).map { UInt64(settings.firstSeed) + UInt64($0) }
        var results: [SeedResult] = []
        results.reserveCapacity(seeds.count)
        var seconds = 0.0
        let clock = ContinuousClock()
        do {
            try export?.begin(settings: settings, layout: layout)
            for first in stride(from: 0, to: seeds.count, by: Self.slice) {
                progress.show(Double(first) / Double(seeds.count), "\(first) of \(seeds.count)")
                let part = Array(seeds[first..<min(first + Self.slice, seeds.count)])
                let start = clock.now
                let runs = try await Trainer.train(
                    plan, seeds: part, jobs: jobs,
                    precision: Precision(rawValue: settings.precision) ?? .float
                ) { dataset.data(seed: $0) }
                seconds += (clock.now - start) / .seconds(1)
                let own = runs.map { SeedResult($0, layout: layout) }
                try export?.append(runs, results: own, parameterCount: layout.count)
                results += own
            }
            try export?.commit()
        } catch {
            export?.discard()
            throw error is CancellationError ? Failure.interrupted : error
        }
        return TrainSummary(
            results, settings: settings, isTested: dataset.heldOutRows > 0, seconds: seconds)
    }
}
