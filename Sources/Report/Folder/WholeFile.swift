import Foundation

/// Writes a file whole or not at all: beside its place first, then moved there.
public enum WholeFile {
    /// Finds out before any work whether a file can be written.
    /// - Throws: `ReportError.cannotWrite`.
    public static func check(_ path: String) throws(ReportError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var found = stat()
        guard stat(folder, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotWrite(path: path, reason: "there is no folder \(folder)")
        }
        if stat(path, &found) == 0 {
            switch found.st_mode & S_IFMT {
            case S_IFDIR: throw .cannotWrite(path: path, reason: "it is a folder")
            // A device or a pipe is written into, not replaced.
            case S_IFREG: break
            default: return
            }
        }
        guard access(folder, W_OK) == 0 else {
            throw .cannotWrite(
                path: path, reason: "the folder \(folder) is not yours to write into")
        }
    }

    /// - Throws: `ReportError.cannotWrite`; a file that was in the place is then as it was.
    public static func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
        do throws(SystemError) {
            var found = stat()
            if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG {
                try OpenFile(path, flags: O_WRONLY).write(bytes)
                return
            }
            try replace(Place(path), bytes)
        } catch {
            throw .cannotWrite(path: path, reason: error.reason)
        }
    }

    private static func replace(_ place: Place, _ bytes: [UInt8]) throws(SystemError) {
        guard let file = try OpenFile.locked(place.partial) else {
            throw SystemError(code: EBUSY)
        }
        do throws(SystemError) {
            // Left from a run that was killed.
            try file.empty()
            try file.write(bytes)
            try file.synchronize()
            try SystemError.check { rename(place.partial, place.path) }
        } catch {
            unlink(place.partial)
            throw error
        }
    }
}
