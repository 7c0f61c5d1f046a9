import Base
import Datasets
import Dispatch
import Neural
import Training

@testable import Commands

/// Does what `regplot train` does after its checks, but on one thread and with nothing printed.
enum SmallTraining {
    /// Trains if that is a matter of milliseconds.
    static func run(_ dataset: Dataset, _ settings: TrainSettings) {
        let plan = settings.plan
        guard settings.epochs <= 3, settings.seeds <= 3, dataset.trainingRows <= 1000,
            plan.layout.count <= 2000
        else { return }
        let runs = waiting {
            try await Trainer.train(
                plan, seeds: (0..<settings.seeds).map { UInt64(settings.firstSeed + $0) }, jobs: 1,
                precision: settings.precision
            ) { dataset.data(seed: $0) }
        }
        guard let words = try? Words.ofMessages() else { fatalError("there are no words") }
        let summary = TrainSummary(
            runs.map { SeedResult($0, layout: plan.layout) }, settings: settings,
            data: dataset, words: words, seconds: 0)
        guard let json = try? summary.json() else { fatalError("the results are no JSON") }
        precondition(!json.isEmpty && !summary.table.isEmpty)
    }

    /// The result of work that suspends. Errors are faults here: nothing cancels the work.
    private static func waiting<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) -> Result {
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var result: Result?
        Task {
            do {
                result = try await work()
            } catch {
                fatalError("training failed: \(error)")
            }
            done.signal()
        }
        done.wait()
        guard let result else { fatalError("training gave nothing") }
        return result
    }
}
