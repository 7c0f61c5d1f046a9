import UserInput

/// Reads the file of a case.
public enum CaseFile {
    /// The bytes of a file, or of the standard input if the path is `-`.
    public static func bytes(at path: String) throws(ReplayError) -> [UInt8] {
        do throws(InputFileError) {
            return try InputFile.bytes(at: path, limit: ReplayLimits.bytes)
        } catch {
            throw .unreadable(error)
        }
    }
}
