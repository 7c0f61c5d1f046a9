import Glibc

/// Reads files that users name: whatever stands behind the path, reading ends, and takes no more
/// memory than was agreed.
public enum InputFile {
    /// The bytes of a file, or of the standard input if the path is `-`.
    ///
    /// Devices, pipes and the shell's `<(command)` are read to their end. A program that is slow to
    /// write into a pipe is waited for; a named pipe that no program opens is not.
    /// - Parameters:
    ///   - path: of the file.
    ///   - limit: the most bytes that are read.
    ///   - patience: for how many seconds a named pipe may be without a program that writes.
    public static func bytes(
        at path: String, limit: Int, patience: Int = 5
    ) throws(InputFileError) -> [UInt8] {
        guard path != "-" else { return try bytes(of: STDIN_FILENO, limit: limit, patience: nil) }
        // Else opening a named pipe would wait for its other end.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : lastFailure }
        defer { close(descriptor) }
        return try bytes(of: descriptor, limit: limit, patience: patience)
    }

    /// - Parameter patience: nil for a file that was open already.
    private static func bytes(
        of descriptor: Int32, limit: Int, patience: Int?
    ) throws(InputFileError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastFailure }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        // For as long as nothing has opened a named pipe to write into it.
        var patience = status.st_mode & S_IFMT == S_IFIFO ? patience : nil
        var hasWaited = false
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &part, part.count)
            if count < 0 {
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    // Something writes, but has nothing to say yet.
                    patience = nil
                    wait(for: descriptor, milliseconds: -1)
                default: throw lastFailure
                }
            } else if count > 0 {
                patience = nil
                bytes.append(contentsOf: part[..<count])
                // An endless stream is not read to its end.
                guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
            } else {
                guard let seconds = patience else { return bytes }
                guard !hasWaited else { throw .silentPipe(seconds: seconds) }
                if wait(for: descriptor, milliseconds: Int32(seconds * 1000)) { patience = nil }
                hasWaited = true
            }
        }
    }

    /// Waits until there is something to read, or nothing more will come.
    /// - Returns: false if the time is over.
    @discardableResult
    private static func wait(for descriptor: Int32, milliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds) != 0
    }

    private static var lastFailure: InputFileError {
        .unreadable(String(cString: strerror(errno)).lowercased())
    }
}
