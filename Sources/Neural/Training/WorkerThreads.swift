import Dispatch
import Synchronization

/// As many threads as the program was given processor cores. Tasks run on them in the order in
/// which they became ready.
public final class WorkerThreads: TaskExecutor {
    private let waiting = Mutex<[UnownedJob]>([])
    /// Counts the waiting jobs.
    private let ready = DispatchSemaphore(value: 0)

    /// Starts the threads; they live as long as the program.
    public init(count: Int) {
        for _ in 0..<count {
            // Each queue keeps a thread to itself.
            DispatchQueue(label: "worker").async {
                while true {
                    self.ready.wait()
                    let job = self.waiting.withLock { $0.removeFirst() }
                    job.runSynchronously(on: self.asUnownedTaskExecutor())
                }
            }
        }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.append(job) }
        ready.signal()
    }
}
