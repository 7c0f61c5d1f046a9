import Foundation

/// Files of a report that was written before.
enum StoredFile {
    /// The largest file that is read, in bytes; no report has one as large.
    static let limit = 1 << 30

    /// - Throws: `ReportError.cannotRead`, also for what is no file.
    static func bytes(_ path: String) throws(ReportError) -> Data {
        var found = stat()
        guard stat(path, &found) == 0 else {
            throw .cannotRead(path: path, reason: SystemError().reason)
        }
        // A pipe would be waited for, a device never end.
        guard found.st_mode & S_IFMT == S_IFREG else {
            throw .cannotRead(path: path, reason: "it is no file")
        }
        guard found.st_size <= limit else {
            throw .cannotRead(path: path, reason: "it is larger than 1 GB")
        }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .cannotRead(path: path, reason: error.shortReason)
        }
    }
}
