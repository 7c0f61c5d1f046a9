import Foundation

extension Manifest {
    /// Whether a folder is what a command makes, as far as its manifest and its files tell: the same command, table,
    /// program, libraries and fonts, and every file as it was written.
    /// - Parameters:
    ///   - arguments: the command's words after the program's name.
    ///   - table: SHA-256 of the table that is read; nil if none is.
    ///   - version: of the program.
    public static func isUnchanged(
        _ folder: String, arguments: [String], table: String?, version: String
    ) -> Bool {
        guard let manifest = try? Manifest(folder: folder), manifest.arguments == arguments,
            manifest.table == table,
            Verification.otherVersions(manifest, version: version).isEmpty
        else { return false }
        return manifest.files.allSatisfy { file, hash in
            guard let bytes = try? StoredFile.bytes(folder + "/" + file) else { return false }
            return SHA256(Array(bytes)).hex == hash
        }
    }
}
