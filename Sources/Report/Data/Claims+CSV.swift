public import Experiments

extension [Claim] {
    /// What `data/claims.csv` holds.
    public var csv: [UInt8] { table.csv }
}
