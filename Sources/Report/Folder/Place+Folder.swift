import CFiles
import Foundation

/// Steps towards a folder in a place. Those that change something are for the holder of the lock.
extension Place {
    /// Whether the place is an entry of its parent that can change its name: no mount point.
    var isInItsParent: Bool {
        var (own, above) = (stat(), stat())
        guard stat(path, &own) == 0, stat(parent, &above) == 0 else { return true }
        return own.st_dev == above.st_dev
    }

    /// The highest folder above the place that does not exist yet.
    var topmostMissingParent: String? {
        var missing: String?
        var folder = self
        while folder.parent != folder.path, access(folder.parent, F_OK) != 0 {
            missing = folder.parent
            folder = Place(folder.parent)
        }
        return missing
    }

    func makeParents() throws(SystemError) {
        var found = stat()
        if stat(parent, &found) == 0 {
            guard found.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
            return
        }
        try Place(parent).makeParents()
        do throws(SystemError) {
            try SystemError.check { mkdir(parent, 0o777) }
        } catch {
            // Another run may have made it just now.
            if error.code != EEXIST { throw error }
        }
    }

    /// Removes the folders above the place, up to `top`, as long as they are empty.
    func removeEmptyParents(from top: String?) {
        guard let top else { return }
        var folder = parent
        while folder.hasPrefix(top), rmdir(folder) == 0 || errno == ENOENT {
            folder = Place(folder).parent
        }
    }

    /// Moves the partial folder into the place.
    /// - Returns: where the old folder is now; nil if there was none.
    /// - Throws: the old folder is then in its place.
    func take() throws(SystemError) -> String? {
        guard access(path, F_OK) == 0 else {
            try SystemError.check { rename(partial, path) }
            return nil
        }
        do throws(SystemError) {
            try SystemError.check { cfiles_exchange(partial, path) }
            return partial
        } catch {
            guard [EINVAL, ENOSYS, ENOTSUP].contains(error.code) else { throw error }
        }
        // A file system that cannot exchange. Were the program killed between the two steps, the
        // next one would put the old folder back.
        try SystemError.check { rename(path, old) }
        do throws(SystemError) {
            try SystemError.check { rename(partial, path) }
            return old
        } catch {
            rename(old, path)
            throw error
        }
    }

    /// Removes what a run that ended here left, having put back an old folder that it took away.
    func clear() {
        if access(old, F_OK) == 0, access(path, F_OK) != 0 { rename(old, path) }
        for left in [partial, old] where access(left, F_OK) == 0 {
            try? FileManager.default.removeItem(atPath: left)
        }
    }

    /// The same for other places in the parent that no living process works on.
    func clearNeighbours() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for place in names.compactMap({ Place(ofLock: $0, in: parent) }) where place != self {
            guard let lock = try? OpenFile.locked(place.lock) else { continue }
            withExtendedLifetime(lock) {
                place.clear()
                unlink(place.lock)
            }
        }
    }
}
