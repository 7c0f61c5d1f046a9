import Foundation

/// A report's folder while it is being written.
struct ReportFolder: ReportSink {
    private let folder: WholeFolder

    /// Absolute path of the report.
    var path: String { folder.path }

    /// Checks the place and makes the temporary folder.
    /// - Parameters:
    ///   - path: of the report.
    ///   - folders: those in it that will hold files.
    ///   - force: whether other things may be there.
    /// - Throws: `notOurs` if a folder with other things is there and `force` is false; `busy` if
    ///   another process writes a report there; `cannotWrite` if the place cannot be written.
    init(
        path: String, folders: [String] = ["data", "figures"], force: Bool
    ) throws(ReportError) {
        folder = try WholeFolder(path: path, folders: folders) {
            path throws(ReportError) in
            try ReportFolder.check(path, force: force)
        }
    }

    private static func check(_ path: String, force: Bool) throws(ReportError) {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            throw .cannotWrite(path: path, reason: "a file is in its place")
        }
        let contents: [String]
        do {
            contents = try files.contentsOfDirectory(atPath: path)
        } catch {
            throw .cannotWrite(path: path, reason: error.shortReason)
        }
        if contents.isEmpty || force { return }
        do {
            _ = try Manifest(folder: path)
        } catch {
            throw .notOurs(path: path)
        }
    }

    func makeFolders(for file: String) throws(ReportError) {
        try folder.makeFolders(for: file)
    }

    func write(_ bytes: [UInt8], to file: String) throws(ReportError) -> String {
        try folder.write(bytes, to: file)
    }

    /// Puts the new report in its place. Files of the old folder that no report wrote are kept.
    func commit() throws(ReportError) {
        let old = (try? Manifest(folder: path))?.files ?? [:]
        try folder.commit { $0 == Manifest.fileName || old[$0] != nil }
    }

    /// Removes what can be left behind by a report that was not finished.
    func discard() { folder.discard() }
}
