import Foundation

/// Files of an old folder that its successor takes over, each with the folders it lies in.
struct KeptFiles {
    private let folder: String
    /// Paths inside the folder, those of folders before what is in them; none of folders all of whose files are replaced.
    private var folders: [(path: String, mode: mode_t)] = []
    private var files: [String] = []

    /// - Parameters:
    ///   - folder: the old folder's path.
    ///   - isReplaced: whether a file goes with the old folder.
    /// - Throws: if a part of the folder cannot be read.
    init(of folder: String, without isReplaced: (String) -> Bool) throws(ReportError) {
        self.folder = folder
        do throws(SystemError) {
            _ = try collect(in: "", without: isReplaced)
        } catch {
            throw .cannotWrite(path: folder, reason: "not all of it can be read: \(error.reason)")
        }
    }

    /// - Returns: whether anything in it is kept, or nothing is in it.
    private mutating func collect(
        in inside: String, without isReplaced: (String) -> Bool
    ) throws(SystemError) -> Bool {
        var (isEmpty, isKept) = (true, false)
        guard let stream = opendir(folder + inside) else { throw SystemError() }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            isEmpty = false
            let path = inside + "/" + name
            var found = stat()
            try SystemError.check { lstat(folder + path, &found) }
            if found.st_mode & S_IFMT == S_IFDIR {
                folders.append((path, found.st_mode & 0o7777))
                if try collect(in: path, without: isReplaced) {
                    isKept = true
                } else {
                    folders.removeLast()
                }
            } else if !isReplaced(String(path.dropFirst())) {
                files.append(path)
                isKept = true
            }
        }
        return isKept || isEmpty
    }

    /// Gives every file a second name in the new folder; where the file system knows no second
    /// names, a copy. The old folder stays as it is.
    /// - Throws: `ReportError.cannotWrite` naming the file that cannot be kept.
    func link(into new: String) throws(ReportError) {
        try makeFolders(in: new)
        for file in files {
            do throws(SystemError) {
                try SystemError.check { Foundation.link(folder + file, new + file) }
            } catch {
                switch error.code {
                case EEXIST where KeptFiles.isFolder(new + file):
                    throw .cannotWrite(
                        path: folder + file, reason: "a file is where a folder has to be")
                case EEXIST:
                    // A file of the new folder goes before one of the old.
                    continue
                case EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS:
                    try copy(file, into: new)
                default:
                    throw .cannotWrite(path: folder + file, reason: error.reason)
                }
            }
        }
    }

    private func copy(_ file: String, into new: String) throws(ReportError) {
        do {
            try FileManager.default.copyItem(atPath: folder + file, toPath: new + file)
        } catch {
            throw .cannotWrite(path: folder + file, reason: error.shortReason)
        }
    }

    /// Moves every file that the new folder has none of its name of.
    func move(into new: String) throws(ReportError) {
        try makeFolders(in: new)
        for file in files where access(new + file, F_OK) != 0 {
            guard rename(folder + file, new + file) == 0 else {
                throw .cannotWrite(path: folder + file, reason: SystemError().reason)
            }
        }
    }

    private func makeFolders(in new: String) throws(ReportError) {
        for (path, mode) in folders where mkdir(new + path, mode | S_IRWXU) != 0 {
            let error = SystemError()
            guard error.code == EEXIST, KeptFiles.isFolder(new + path) else {
                throw .cannotWrite(path: folder + path, reason: error.reason)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    }
}
