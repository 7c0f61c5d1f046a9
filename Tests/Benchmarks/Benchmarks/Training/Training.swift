import Base
import Benchmark
import Foundation
import Neural
import Training

/// Every workload under every method, with recording off and on; then on one core.
let benchmarks: @Sendable () -> Void = {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    // The library's own thread would otherwise take one of the standard pool's.
    let threads = WorkerThreads(count: cores)
    func add(_ name: String, _ workload: Workload, _ plan: TrainingPlan, jobs: Int) {
        Benchmark(
            name,
            configuration: .init(
                metrics: [.wallClock, .peakMemoryResident], timeUnits: .microseconds,
                warmupIterations: 1, maxDuration: .seconds(4), maxIterations: 5)
        ) { _ in
            let runs = try await withTaskExecutorPreference(threads) {
                try await Trainer.train(
                    plan, seeds: (0..<workload.seeds).map { UInt64($0) }, jobs: jobs,
                    data: workload.data)
            }
            blackHole(runs)
        }
    }
    for workload in Workload.all {
        for method in Regularizer.allCases {
            for recording in [false, true] {
                add(
                    "\(workload.name), \(method.rawValue)" + (recording ? ", recorded" : ""),
                    workload, workload.plan(method, recording: recording), jobs: cores)
            }
        }
        add(
            "\(workload.name), none, one core", workload,
            workload.plan(.none, recording: false), jobs: 1)
    }
}
