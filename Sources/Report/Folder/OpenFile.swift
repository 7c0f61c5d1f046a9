import Foundation

/// A file that is open for writing. Closed at the latest when nothing holds it any more.
final class OpenFile: Sendable {
    private let descriptor: Int32

    /// - Parameter flags: of `open`; without them a new or emptied file.
    init(_ path: String, flags: Int32 = O_WRONLY | O_CREAT | O_TRUNC) throws(SystemError) {
        descriptor = try SystemError.check { open(path, flags | O_CLOEXEC, 0o666) }
    }

    deinit { close(descriptor) }

    /// Writes all of the bytes where the last ones ended.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try SystemError.check {
                rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes the file empty.
    func empty() throws(SystemError) {
        try SystemError.check { ftruncate(descriptor, 0) }
    }

    /// Waits until the file is on its disk: some systems find only then that there is no room.
    func synchronize() throws(SystemError) {
        try SystemError.check { fsync(descriptor) }
    }

    /// Takes the system's lock on the file, which ends with this process at the latest.
    /// - Returns: false if another one holds it.
    func lock() throws(SystemError) -> Bool {
        do throws(SystemError) {
            try SystemError.check { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }

    /// Whether this file is (still) what a path leads to.
    func isAt(_ path: String) -> Bool {
        var (own, there) = (stat(), stat())
        return fstat(descriptor, &own) == 0 && lstat(path, &there) == 0
            && own.st_dev == there.st_dev && own.st_ino == there.st_ino
    }

    /// Opens and locks a file that others may lock and remove at the same time.
    /// - Returns: nil if another process holds it.
    static func locked(_ path: String) throws(SystemError) -> OpenFile? {
        while true {
            // Some network file systems lock only what is open for writing.
            let file = try OpenFile(path, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
            guard try file.lock() else { return nil }
            // The one who held it may have removed it in between; then the lock is worth nothing.
            if file.isAt(path) { return file }
        }
    }
}
