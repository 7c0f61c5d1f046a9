import Foundation
import UserInput

/// A study file as it was typed.
struct StudySource {
    /// As messages name it.
    let shown: String
    let bytes: [UInt8]
    /// Its folder as it was typed, with a slash at the end; empty where that is the working folder.
    let base: String
    /// Its name in that folder; nil of the standard input.
    let name: String?

    /// - Throws: `Failure` if it cannot be read.
    init(_ path: String) throws(Failure) {
        shown = path == "-" ? "standard input" : path
        do throws(InputFileError) {
            bytes = try InputFile.bytes(at: path, limit: StudyFile.limit)
        } catch {
            throw Failure(
                code: .input,
                message: "\(shown): \(error)"
                    + (error == .missing ? " \"regplot init \(path)\" writes a template." : ""))
        }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) }
        base = slash.map { String(path[..<$0]) } ?? ""
        name = path == "-" ? nil : String(path[(slash ?? path.startIndex)...])
    }

    /// Does something in its folder, where all paths in it start, and comes back.
    func within<Result>(_ work: () throws -> Result) throws -> Result {
        let outside = FileManager.default.currentDirectoryPath
        try enter()
        defer { _ = FileManager.default.changeCurrentDirectoryPath(outside) }
        return try work()
    }

    /// Makes its folder the program's, so that all paths in it start there, as on a command line that is typed there.
    func enter() throws(Failure) {
        guard base.isEmpty || FileManager.default.changeCurrentDirectoryPath(base) else {
            throw Failure(
                code: .input,
                message: "\(base): this folder cannot be entered; check its permissions.")
        }
    }
}
