import Glibc

/// Reads the file of a case.
public enum CaseFile {
    /// The bytes of a file, or of the standard input if the path is `-`.
    public static func bytes(at path: String) throws(ReplayError) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastFailure }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw lastFailure }
            if count == 0 { return bytes }
            bytes.append(contentsOf: part[..<count])
            // An endless stream is not read to its end.
            guard bytes.count <= ReplayLimits.bytes else { throw .tooLarge }
        }
    }

    private static var lastFailure: ReplayError {
        .unreadable(String(cString: strerror(errno)).lowercased())
    }
}
