/// What takes the files of a report.
protocol ReportSink: Sendable {
    /// Makes the folders that a file will lie in, below those that there are from the start.
    func makeFolders(for file: String) throws(ReportError)

    /// Takes a file.
    /// - Parameter file: its path inside the report.
    /// - Returns: its SHA-256 in hexadecimal.
    func write(_ bytes: [UInt8], to file: String) throws(ReportError) -> String
}
