import Foundation

/// A new folder for one test, removed at its end.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("regplot-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Names in the folder, or in a folder inside it.
    func names(_ inside: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + inside).sorted()
    }

    /// Every file below `inside`, by its path there.
    func files(_ inside: String) throws -> [String: [UInt8]] {
        let root = path + "/" + inside
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder)
            if !isFolder.boolValue {
                files[file] = Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)))
            }
        }
        return files
    }

    func text(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }

    func put(_ text: String, in file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
