import Base
import CFiles
import Foundation

/// A folder that appears in its place whole or not at all. Files go into a hidden folder beside the
/// place, which takes the place in one step when all is done; what was there before stays readable
/// until then. One process at a time works on a place; what a killed one left is removed by the next.
public final class WholeFolder: Sendable {
    private let place: Place
    /// Held until the folder is in place or given up.
    private let lock: Guarded<OpenFile?>
    /// The topmost folder that had to be made for the place; removed again on failure.
    private let madeParent: String?
    /// Folders inside that were made so far.
    private let folders: Guarded<Set<String>>
    /// Bytes of every file so far, by path inside the folder.
    private let sizes = Guarded<[String: Int]>([:])
    /// Complains of what must not be replaced.
    private let check: @Sendable (String) throws(ReportError) -> Void

    /// Where the folder will be; absolute.
    public var path: String { place.path }

    /// Checks the place and makes the hidden folder.
    /// - Parameters:
    ///   - requested: where the folder will be.
    ///   - folders: those that will hold files.
    ///   - check: throws if what is at a path must not be replaced; asked now and at the end.
    /// - Throws: `busy` if another process works on the place, `cannotWrite` if it cannot be
    ///   written, and what `check` throws.
    public init(
        path requested: String, folders: [String] = [],
        check: @escaping @Sendable (String) throws(ReportError) -> Void
    ) throws(ReportError) {
        place = Place(requested)
        self.check = check
        self.folders = Guarded(Set(folders))
        let (place, path) = (place, place.path)
        guard path != "/" else {
            throw .cannotWrite(path: path, reason: "it is the root of the file system")
        }
        guard place.isInItsParent else {
            throw .cannotWrite(
                path: path, reason: "a file system is mounted there; name a folder inside it")
        }
        madeParent = place.topmostMissingParent
        do throws(SystemError) {
            try place.makeParents()
            guard let file = try OpenFile.locked(place.lock) else {
                throw SystemError(code: EWOULDBLOCK)
            }
            lock = Guarded(file)
        } catch {
            place.removeEmptyParents(from: madeParent)
            throw error.code == EWOULDBLOCK
                ? .busy(path: path) : .cannotWrite(path: path, reason: error.reason)
        }
        place.clear()
        place.clearNeighbours()
        do throws(ReportError) {
            try check(path)
            if access(path, F_OK) == 0, access(path, W_OK) != 0 {
                throw .cannotWrite(path: path, reason: SystemError().reason)
            }
            do throws(SystemError) {
                for folder in [""] + folders.map({ "/" + $0 }) {
                    try SystemError.check { mkdir(place.partial + folder, 0o777) }
                }
            } catch {
                throw .cannotWrite(path: path, reason: error.reason)
            }
        } catch {
            discard()
            throw error
        }
    }

    /// Makes the folders that a file will lie in. One that was made before and vanished is not made again.
    public func makeFolders(for file: String) throws(ReportError) {
        var path = ""
        for part in file.split(separator: "/").dropLast() {
            path += path.isEmpty ? String(part) : "/\(part)"
            guard folders.withLock({ $0.insert(path).inserted }) else { continue }
            do throws(SystemError) {
                try SystemError.check { mkdir(place.partial + "/" + path, 0o777) }
            } catch {
                throw .cannotWrite(path: self.path + "/" + path, reason: error.reason)
            }
        }
    }

    /// Writes a file into one of the folder's folders, or adds to one that was written.
    /// - Returns: the bytes' SHA-256 in hexadecimal.
    @discardableResult
    public func write(
        _ bytes: [UInt8], to file: String, appending: Bool = false
    ) throws(ReportError) -> String {
        do throws(SystemError) {
            // A folder that vanished is not made again: the files in it are gone.
            try OpenFile(
                place.partial + "/" + file,
                flags: O_WRONLY | (appending ? O_APPEND : O_CREAT | O_TRUNC)
            ).write(bytes)
        } catch {
            throw .cannotWrite(path: path + "/" + file, reason: error.reason)
        }
        sizes.withLock { $0[file] = bytes.count + (appending ? $0[file] ?? 0 : 0) }
        return SHA256(bytes).hex
    }

    /// Puts the folder in its place.
    /// - Parameter isReplaced: whether a file of the old folder goes with it; others, by path inside
    ///   the folder, are kept where the new one has none of their name.
    /// - Throws: the place is then as it was; give the folder up with `discard`.
    public func commit(replacing isReplaced: (String) -> Bool) throws(ReportError) {
        try checkFiles()
        // Somebody may have put something there in the meantime.
        try check(path)
        var found = stat()
        let replaces = stat(path, &found) == 0
        if replaces {
            try KeptFiles(of: path, without: isReplaced).link(into: place.partial)
        }
        do throws(SystemError) {
            if replaces {
                try SystemError.check { chmod(place.partial, found.st_mode & 0o7777) }
                // Were the power cut, the old folder should not be gone before the new one is safe.
                try SystemError.check { cfiles_synchronize(place.partial) }
            }
            if let old = try place.take() {
                // What came since; nothing that fails from here on takes the new folder away.
                try? KeptFiles(of: old, without: isReplaced).move(into: path)
            }
        } catch {
            throw .cannotWrite(path: path, reason: error.reason)
        }
        release()
    }

    /// Removes what there is of a folder that will not be finished.
    public func discard() {
        release()
        place.removeEmptyParents(from: madeParent)
    }

    private func release() {
        lock.withLock { file in
            guard file != nil else { return }
            place.clear()
            unlink(place.lock)
            file = nil
        }
    }

    /// - Throws: if a file is not as it was written.
    private func checkFiles() throws(ReportError) {
        for (file, size) in sizes.withLock({ $0 }) {
            var found = stat()
            if stat(place.partial + "/" + file, &found) != 0 || Int(found.st_size) != size {
                throw .cannotWrite(
                    path: path + "/" + file,
                    reason: "it was removed or changed before all was done")
            }
        }
    }
}
