import Foundation

/// What the system answered to a call that failed.
struct SystemError: Error, Hashable {
    /// Its `errno`.
    let code: Int32

    /// Of the call that just failed.
    init() { code = errno }

    init(code: Int32) { self.code = code }

    /// The system's words, such as `no space left on device`.
    var reason: String { String(cString: strerror(code)).lowercased() }

    /// Makes a call again as long as a signal interrupts it.
    /// - Returns: its answer.
    /// - Throws: what the system says where the answer is −1.
    @discardableResult
    static func check<Answer: SignedInteger>(
        _ call: () -> Answer
    ) throws(SystemError) -> Answer {
        while true {
            let answer = call()
            if answer != -1 { return answer }
            let error = SystemError()
            if error.code != EINTR { throw error }
        }
    }
}
