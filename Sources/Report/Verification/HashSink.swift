import Base

/// Takes a report's files and keeps their hashes only.
final class HashSink: ReportSink {
    private let hashes = Guarded<[String: String]>([:])

    /// SHA-256 in hexadecimal by path.
    var files: [String: String] { hashes.withLock { $0 } }

    func makeFolders(for file: String) {}

    func write(_ bytes: [UInt8], to file: String) -> String {
        let hash = SHA256(bytes).hex
        hashes.withLock { $0[file] = hash }
        return hash
    }
}
