import Foundation

/// A report's folder while it is being written: files go into a hidden sibling, which takes the
/// folder's place in one step when all is done. Until then the old report stays as it was.
struct ReportFolder: Sendable {
    /// Absolute path of the report.
    let path: String
    /// Where files are written until `commit`.
    let partial: String
    /// Where the old report waits until the new one is in place.
    private let aside: String
    /// The topmost folder that had to be made for `path`; removed again on failure.
    private let madeParent: String?

    /// Checks the place and makes the temporary folder.
    /// - Throws: `notOurs` if a folder with other things is there and `force` is false;
    ///   `cannotWrite` if the place cannot be written.
    init(path requested: String, force: Bool) throws(ReportError) {
        let url = URL(fileURLWithPath: requested).standardizedFileURL.resolvingSymlinksInPath()
        path = url.path
        let name = url.lastPathComponent
        let parent = url.deletingLastPathComponent().path
        guard path != "/" else {
            throw .cannotWrite(path: path, reason: "it is the root of the file system")
        }
        let process = ProcessInfo.processInfo.processIdentifier
        partial = "\(parent)/.\(name).partial-\(process)"
        aside = "\(parent)/.\(name).old-\(process)"
        try ReportFolder.checkExisting(path, force: force)
        madeParent = ReportFolder.topmostMissing(of: parent)
        let files = FileManager.default
        do {
            // Left from a process of the same number that was killed.
            try? files.removeItem(atPath: partial)
            try files.createDirectory(atPath: partial, withIntermediateDirectories: true)
        } catch {
            ReportFolder.removeEmpty(madeParent, downTo: parent)
            throw .cannotWrite(path: path, reason: error.shortReason)
        }
    }

    private static func checkExisting(_ path: String, force: Bool) throws(ReportError) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
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

    /// The highest folder above or at `path` that does not exist yet.
    private static func topmostMissing(of path: String) -> String? {
        var missing: String?
        var url = URL(fileURLWithPath: path)
        while !FileManager.default.fileExists(atPath: url.path), url.path != "/" {
            missing = url.path
            url.deleteLastPathComponent()
        }
        return missing
    }

    /// Removes the folders from `bottom` up to `top` as long as they are empty.
    private static func removeEmpty(_ top: String?, downTo bottom: String) {
        guard let top else { return }
        var url = URL(fileURLWithPath: bottom)
        while url.path.hasPrefix(top), rmdir(url.path) == 0 || errno == ENOENT {
            url.deleteLastPathComponent()
        }
    }

    /// Writes a file of the new report, making its folder if need be.
    /// - Returns: the file's SHA-256 in hexadecimal.
    func write(_ bytes: [UInt8], to file: String) throws(ReportError) -> String {
        let url = URL(fileURLWithPath: partial + "/" + file)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        } catch {
            throw .cannotWrite(path: path + "/" + file, reason: error.shortReason)
        }
        return SHA256(bytes).hex
    }

    /// Puts the new report in its place. Files of the old folder that no report wrote are kept.
    func commit() throws(ReportError) {
        let replaces = FileManager.default.fileExists(atPath: path)
        if replaces {
            try? FileManager.default.removeItem(atPath: aside)
            try move(path, to: aside)
        }
        do {
            try move(partial, to: path)
        } catch {
            if replaces { try move(aside, to: path) }
            throw error
        }
        if replaces { try sweepOld() }
    }

    /// Removes what can be left behind by a report that was not finished.
    func discard() {
        try? FileManager.default.removeItem(atPath: partial)
        ReportFolder.removeEmpty(
            madeParent, downTo: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private func move(_ source: String, to target: String) throws(ReportError) {
        guard rename(source, target) == 0 else {
            throw .cannotWrite(path: path, reason: String(cString: strerror(errno)).lowercased())
        }
    }

    /// Moves into the new report what the old folder held besides the old report, then removes
    /// the old folder. Where both have a file of the same name, the report's stays.
    private func sweepOld() throws(ReportError) {
        let files = FileManager.default
        let old = try? Manifest(folder: aside)
        let ours = Set(old?.files.keys.map { $0 } ?? []).union([Manifest.fileName])
        do {
            for file in try files.subpathsOfDirectory(atPath: aside).sorted() {
                let source = aside + "/" + file
                let target = path + "/" + file
                let kind = try files.attributesOfItem(atPath: source)[.type] as? FileAttributeType
                let isFolder = kind == .typeDirectory
                if isFolder || ours.contains(file) || files.fileExists(atPath: target) { continue }
                try files.createDirectory(
                    at: URL(fileURLWithPath: target).deletingLastPathComponent(),
                    withIntermediateDirectories: true)
                try files.moveItem(atPath: source, toPath: target)
            }
            try files.removeItem(atPath: aside)
        } catch {
            throw .cannotWrite(path: aside, reason: error.shortReason)
        }
    }
}
