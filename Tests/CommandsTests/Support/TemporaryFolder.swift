import Foundation

/// A folder that is removed when the test is over.
final class TemporaryFolder {
    private let root: URL
    /// Where the program works; empty at first.
    let work: URL
    /// Where the program may keep what it does again, beside it.
    var cache: URL { root.appendingPathComponent("cache") }

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("regplot-test-\(UUID().uuidString)")
        work = root.appendingPathComponent("work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Every file and folder in `work`, hidden ones too, sorted.
    var contents: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: work.path).sorted() }
    }

    /// Writes a file into `work`, making its folder.
    func write(_ text: String, to path: String) throws {
        let url = work.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// A file's bytes.
    func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: work.appendingPathComponent(path)))
    }

    func newLog(_ name: String) throws -> FileHandle {
        let url = root.appendingPathComponent(name)
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    func log(_ name: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
}
