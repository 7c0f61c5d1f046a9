/// A table of data that belongs to no figure. It is made when it is written, for it may be large.
public struct EvidenceTable: Sendable {
    /// Of its file, without ending.
    public let name: String
    /// What stands one below the other, with the same columns: a large table is made in parts.
    public let parts: [@Sendable () -> DataTable]

    /// - Precondition: a part at least.
    init(name: String, parts: [@Sendable () -> DataTable]) {
        precondition(!parts.isEmpty, "a table of no parts has no columns")
        self.name = name
        self.parts = parts
    }

    init(name: String, table: @escaping @Sendable () -> DataTable) {
        self.init(name: name, parts: [table])
    }
}
