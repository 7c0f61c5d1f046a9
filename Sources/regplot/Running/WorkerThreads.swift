import Dispatch
import Foundation
import Synchronization

/// As many threads as the user gave the program processor cores. Tasks run on them in the order in
/// which they became ready.
final class WorkerThreads: TaskExecutor {
    private let waiting = Mutex<[UnownedJob]>([])
    /// Counts the waiting jobs.
    private let ready = DispatchSemaphore(value: 0)

    /// Starts the threads; they live as long as the program.
    init(count: Int) {
        for _ in 0..<count {
            Thread.detachNewThread {
                while true {
                    self.ready.wait()
                    let job = self.waiting.withLock { $0.removeFirst() }
                    job.runSynchronously(on: self.asUnownedTaskExecutor())
                }
            }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.append(job) }
        ready.signal()
    }
}
