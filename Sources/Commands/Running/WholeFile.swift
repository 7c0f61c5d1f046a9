import Foundation

/// Writes a file whole or not at all: beside its place first, then moved there.
enum WholeFile {
    /// Finds out before any work whether a file can be written.
    static func check(_ path: String) throws(Failure) {
        let files = FileManager.default
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        func refused(_ reason: String) -> Failure {
            Failure(
                code: .output,
                message: "\(path) cannot be written: \(reason). Name another file with -o.")
        }
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw refused("there is no folder \(folder)")
        }
        guard files.isWritableFile(atPath: folder) else {
            throw refused("the folder \(folder) is not yours to write into")
        }
        if files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw refused("it is a folder")
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(
                code: .output,
                message: "\(path) cannot be written: \(reason(error)). "
                    + "Free the place or name another file with -o.")
        }
    }

    private static func reason(_ error: any Error) -> String {
        let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        return inner.map { String(cString: strerror($0.code.rawValue)).lowercased() }
            ?? error.localizedDescription
    }
}
