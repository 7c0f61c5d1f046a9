import Base
import Datasets
import Experiments
import Foundation
import Neural
import Training

/// Trains one configuration for many seeds.
struct TrainRun: Sendable {
    let dataset: Dataset
    let settings: TrainSettings
    let jobs: Int
    let quiet: Bool
    let export: TrainExport?

    /// - Parameters:
    ///   - dataset: each seed's rows; where the settings name one seed's, all learn those.
    ///   - settings: what is trained.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - quiet: whether no progress is shown.
    ///   - export: where every run is written.
    init(
        dataset: Dataset, settings: TrainSettings, jobs: Int, quiet: Bool = true,
        export: TrainExport? = nil
    ) {
        self.dataset =
            settings.dataSeed.map { dataset.withRows(ofSeed: UInt64($0)) } ?? dataset
        self.settings = settings
        self.jobs = jobs
        self.quiet = quiet
        self.export = export
    }

    func summary() async throws(Failure) -> TrainSummary {
        try await summary(on: WorkerThreads(count: jobs))
    }

    /// - Parameter threads: where the training runs.
    func summary(on threads: WorkerThreads) async throws(Failure) -> TrainSummary {
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        return try await withTaskExecutorPreference(threads) { () async throws(Failure) in
            try await train(progress)
        }
    }

    private func train(_ progress: ProgressLine) async throws(Failure) -> TrainSummary {
        let layout = settings.plan.layout
        let slice = Trainer.slice(settings.plan)
        let seeds = (0..<settings.seeds).map { UInt64(settings.firstSeed) + UInt64($0) }
        var results: [SeedResult] = []
        results.reserveCapacity(seeds.count)
        var seconds = 0.0
        let clock = ContinuousClock()
        do throws(Failure) {
            try export?.begin(settings: settings, layout: layout)
            try export?.begin(rows: dataset.data(seed: seeds[0]).training)
            for first in stride(from: 0, to: seeds.count, by: slice) {
                progress.show(Double(first) / Double(seeds.count), "\(first) of \(seeds.count)")
                let part = Array(seeds[first..<min(first + slice, seeds.count)])
                let start = clock.now
                let runs = try await runs(part)
                seconds += (clock.now - start) / .seconds(1)
                let own = runs.map { SeedResult($0, layout: layout) }
                try export?.append(
                    runs, results: own, parameterCount: layout.count,
                    isClassified: settings.isClassified)
                for seed in part { try exportStart(of: seed, layout: layout) }
                results += own
            }
            try export?.commit()
        } catch {
            export?.discard()
            throw error
        }
        return TrainSummary(
            results, settings: settings, data: dataset, words: try .ofMessages(), seconds: seconds)
    }

    /// What a seed starts from: its rows and its initial parameters, in the precision of training.
    private func exportStart(of seed: UInt64, layout: ParameterLayout) throws(Failure) {
        guard let export else { return }
        try export.append(dataset.data(seed: seed), seed: seed)
        let parameters = settings.plan.initializer.parameters(of: layout, seed: seed)
        try export.append(
            initial: settings.precision == .float
                ? parameters.map { Double(Float($0)) } : parameters, seed: seed)
    }

    private func runs(_ seeds: [UInt64]) async throws(Failure) -> [Run] {
        let dataset = dataset
        do throws(CancellationError) {
            return try await Trainer.train(
                settings.plan, seeds: seeds,
                jobs: Trainer.jobs(packBytes: settings.packBytes, atMost: jobs),
                precision: settings.precision
            ) { dataset.data(seed: $0) }
        } catch {
            throw .interrupted
        }
    }
}
