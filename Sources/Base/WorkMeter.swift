import Glibc

/// Adds up processor time by the work it was spent on.
public final class WorkMeter: Sendable {
    /// What time is spent on.
    public struct Work: Sendable, Hashable {
        /// Training, drawing and so on.
        public let kind: String
        /// For which part of the whole; empty if for all of it.
        public let part: String

        public init(kind: String, part: String) {
            self.kind = kind
            self.part = part
        }
    }

    /// Measures what the current task and its children do; nil measures nothing.
    @TaskLocal public static var current: WorkMeter?
    /// The part of the whole that the current task and its children work for.
    @TaskLocal public static var part = ""

    private let sums = Guarded<[Work: Double]>([:])

    public init() {}

    /// Seconds of processor time by work.
    public var seconds: [Work: Double] { sums.withLock { $0 } }

    /// Does work for a part of the whole, so that its time is counted there.
    public static func working<Output, Failure: Error>(
        for part: String, _ work: () async throws(Failure) -> Output
    ) async throws(Failure) -> Output {
        // The standard library's form throws any error.
        let outcome = await $part.withValue(part) { () async -> Result<Output, Failure> in
            do throws(Failure) {
                return .success(try await work())
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Does a piece of work and adds the processor time of its thread.
    public static func measure<Result, Failure: Error>(
        _ kind: String, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let meter = current else { return try work() }
        let start = processorTime(CLOCK_THREAD_CPUTIME_ID)
        defer {
            let spent = processorTime(CLOCK_THREAD_CPUTIME_ID) - start
            let key = Work(kind: kind, part: part)
            meter.sums.withLock { $0[key, default: 0] += spent }
        }
        return try work()
    }

    /// Seconds of processor time that the program has taken so far.
    public static var ofProcess: Double { processorTime(CLOCK_PROCESS_CPUTIME_ID) }

    private static func processorTime(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
