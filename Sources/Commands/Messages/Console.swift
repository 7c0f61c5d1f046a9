import Foundation

/// Writes to the standard streams; a stream that was closed is no fault.
enum Console {
    /// A line on standard output.
    static func printResult(_ line: String) {
        write(line + "\n", to: .standardOutput)
    }

    /// A line on standard error.
    static func printMessage(_ line: String) {
        write(line + "\n", to: .standardError)
    }

    /// What should not have happened and was made do with.
    static func printFault(_ text: String) {
        printMessage("regplot: a fault of ours, made do with: \(text)")
    }

    static func write(_ text: String, to stream: FileHandle) {
        try? stream.write(contentsOf: Data(text.utf8))
    }
}
