import Experiments
import Rendering
import Replay
import Report

/// Why a command ended without doing its work: a message for the user, and the exit code.
struct Failure: Error, Hashable {
    /// The program's exit codes beside 0.
    enum Code: Int32 {
        /// The command line is wrong.
        case usage = 64
        /// The input data is wrong, missing or unreadable.
        case input = 65
        /// A fault of the program or its installation.
        case fault = 70
        /// The output cannot be written.
        case output = 73
        /// Interrupted by the user.
        case interrupted = 130
    }

    let code: Code
    /// What was wrong, where, and what to do.
    let message: String

    static let interrupted = Failure(
        code: .interrupted, message: "Interrupted; nothing was written.")
}

extension Failure {
    /// - Parameter option: the one that says where to write.
    init(_ error: ReportError, option: String = "--out") {
        switch error {
        case .cancelled, .noEvidence(.cancelled):
            self = .interrupted
        case .notOurs, .notFrames, .busy, .cannotWrite:
            self.init(code: .output, message: error.message(option: option))
        case .cannotRead:
            self.init(code: .input, message: "\(error)")
        default:
            self.init(code: .fault, message: "\(error)")
        }
    }

    /// A missing font or library is no fault of the user's data: it is one of the installation.
    init(_ error: RenderingError) {
        self.init(code: .fault, message: "\(error)")
    }

    init(_ error: ExperimentError) {
        switch error {
        case .cancelled: self = .interrupted
        case .unknownQuantity: self.init(code: .fault, message: "\(error)")
        }
    }

    /// - Parameter file: the case's file; `-` is the standard input.
    init(_ error: ReplayError, file: String) {
        self.init(
            code: .input, message: "\(file == "-" ? "standard input" : file): \(error)")
    }
}
