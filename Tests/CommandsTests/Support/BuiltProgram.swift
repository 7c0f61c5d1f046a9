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
    ///   - folder: the working folder; the streams go to files in `log`.
    static func start(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = try url
        process.arguments = arguments
        process.currentDirectoryURL = folder.work
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files instead of pipes: a full pipe would block the program.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try folder.newLog("output")
        process.standardError = try folder.newLog("messages")
        try process.run()
        return process
    }

    /// Runs to the end.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = try start(arguments, in: folder, environment: environment)
        return try finish(process, in: folder)
    }

    /// Waits for the end of a run.
    static func finish(_ process: Process, in folder: TemporaryFolder) throws -> Outcome {
        process.waitUntilExit()
        return Outcome(
            code: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            output: try folder.log("output"), messages: try folder.log("messages"))
    }
}
