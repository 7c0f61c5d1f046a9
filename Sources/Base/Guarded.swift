import Glibc

/// A value that one thread at a time uses.
///
/// Its lock is the system's: that of the standard library's `Mutex` lies in a library which the thread
/// sanitizer does not see into, so that every use of it would look like a race.
public final class Guarded<Value>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    public init(_ value: sending Value) {
        self.value = value
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Waits until no other thread uses the value, then does the work on it.
    public func withLock<Result, Failure: Error>(
        _ work: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try work(&value)
    }
}
