import Dispatch
import Foundation

/// Ends work in good order when the user presses Ctrl-C.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM]

    /// Does the work; the first interruption cancels it, so that it can remove what is half
    /// written, and a second one ends the program at once.
    static func stopping<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await work() }
        let sources = signals.map { number in
            // The default action would end the process before the source sees the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(
                signal: number, queue: DispatchQueue(label: "interruption"))
            source.setEventHandler {
                if task.isCancelled { _exit(Failure.Code.interrupted.rawValue) }
                task.cancel()
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for number in signals { signal(number, SIG_DFL) }
        }
        return try await task.value
    }
}
