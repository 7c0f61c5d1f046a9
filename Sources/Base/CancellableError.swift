/// An error of work that can be cancelled, and can say so.
public protocol CancellableError: Error, Sendable {
    /// The work was cancelled.
    static var cancelled: Self { get }
}

extension CancellationError: CancellableError {
    public static var cancelled: CancellationError { CancellationError() }
}
