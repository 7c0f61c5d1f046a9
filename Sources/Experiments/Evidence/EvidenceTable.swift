/// A table of data that belongs to no figure. It is made when it is written, for it may be large.
public struct EvidenceTable: Sendable {
    /// Of its file, without ending.
    public let name: String
    public let table: @Sendable () -> DataTable

    init(name: String, table: @escaping @Sendable () -> DataTable) {
        self.name = name
        self.table = table
    }
}
