import Dispatch
import Glibc

/// As many threads as the program was given processor cores. Tasks run on them in the order in
/// which they became ready.
public final class WorkerThreads: TaskExecutor {
    private let waiting = Guarded<[UnownedJob]>([])
    /// Counts the waiting jobs.
    private let ready = DispatchSemaphore(value: 0)

    /// Starts the threads, or as many as the system gives; they live as long as the program.
    ///
    /// They are not Dispatch's: it has 255 at most for the whole program, and with all of them here
    /// nothing would be left for tasks that run elsewhere.
    public init(count: Int) {
        for started in 0..<count {
            var thread = pthread_t()
            let workers = Unmanaged.passRetained(self)
            let failure = pthread_create(
                &thread, nil,
                { workers in
                    if let workers {
                        Unmanaged<WorkerThreads>.fromOpaque(workers).takeRetainedValue().work()
                    }
                    return nil
                }, workers.toOpaque())
            guard failure == 0 else {
                workers.release()
                // Work needs a thread, whoever it belongs to.
                if started == 0 { DispatchQueue(label: "worker").async { self.work() } }
                return
            }
            pthread_detach(thread)
        }
    }

    private func work() -> Never {
        while true {
            ready.wait()
            let job = waiting.withLock { $0.removeFirst() }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.append(job) }
        ready.signal()
    }
}
