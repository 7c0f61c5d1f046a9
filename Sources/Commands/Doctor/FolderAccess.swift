import Foundation

/// Whether a folder can be written, without writing into it.
struct FolderAccess: Hashable {
    /// Why not; nil if it can.
    let problem: String?
    /// Bytes that are free there, if the system says so.
    let free: Int?

    init(problem: String?, free: Int?) {
        self.problem = problem
        self.free = free
    }

    /// - Parameter path: a folder; if it does not exist, where it would be made.
    init(_ path: String) {
        var folder = URL(fileURLWithPath: path)
        var isFolder: ObjCBool = false
        while !FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
            folder.path != "/"
        {
            folder.deleteLastPathComponent()
        }
        let problem: String? =
            if !isFolder.boolValue {
                "it is no folder"
            } else if access(folder.path, W_OK | X_OK) != 0 {
                String(cString: strerror(errno))
            } else {
                nil
            }
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        self.init(problem: problem, free: (system?[.systemFreeSize] as? NSNumber)?.intValue)
    }
}
