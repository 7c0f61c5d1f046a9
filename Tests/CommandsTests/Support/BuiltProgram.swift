import Foundation
import Testing

/// The built program, run as a user runs it.
struct BuiltProgram {
    /// What a run left behind.
    struct Outcome {
        let code: Int32
        let output: String
        let messages: String
    }

    /// The program stands beside the test bundle.
    static var url: URL {
        get throws {
            let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            let url = tests.deletingLastPathComponent().appendingPathComponent("regplot")
            try #require(
                FileManager.default.isExecutableFile(atPath: url.path),
                "no program at \(url.path); build it first")
            return url
        }
    }

    /// Starts a run.
    /// - Parameters:
    ///   - folder: the working folder; the streams go to files beside it.
    ///   - through: a command that is given the program and its arguments to run.
    ///   - log: tells the streams of runs at the same time apart.
    static func start(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
        through: [String] = [], log: String = ""
    ) throws -> Process {
        let process = Process()
        let words = through + [try url.path] + arguments
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = folder.work
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // A run that is killed would leave half a file to those who count which lines were run.
        process.environment?["LLVM_PROFILE_FILE"] = "/dev/null"
        // Files instead of pipes: a full pipe would block the program.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try folder.newLog(log + "output")
        process.standardError = try folder.newLog(log + "messages")
        try process.run()
        return process
    }

    /// Runs to the end.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
        through: [String] = [], log: String = ""
    ) throws -> Outcome {
        let process = try start(
            arguments, in: folder, environment: environment, through: through, log: log)
        return try finish(process, in: folder, log: log)
    }

    /// Waits for the end of a run.
    static func finish(
        _ process: Process, in folder: TemporaryFolder, log: String = ""
    ) throws -> Outcome {
        process.waitUntilExit()
        return Outcome(
            code: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            output: try folder.log(log + "output"), messages: try folder.log(log + "messages"))
    }
}
