import ArgumentParser

/// How the program ends after an error: what it says and its exit code.
struct Ending {
    let code: Int32
    /// Goes to standard output if the code is 0 (help, version), else to standard error.
    let message: String

    init(_ error: any Error) {
        if let failure = error as? Failure {
            code = failure.code.rawValue
            message = "regplot: \(failure.message.shortened)"
            return
        }
        let status = Regplot.exitCode(for: error).rawValue
        switch status {
        case 0:
            code = 0
            message = Regplot.fullMessage(for: error)
        case Failure.Code.usage.rawValue:
            code = status
            message = """
                regplot: \(Regplot.message(for: error).shortened)
                Type "regplot --help" for help.
                """
        default:
            code = Failure.Code.fault.rawValue
            message = "regplot: \(Regplot.message(for: error).shortened)"
        }
    }
}
