public import Base
public import Experiments

extension [Claim] {
    /// What `data/claims.csv` holds.
    /// - Parameter words: quoting the evidence's quantities.
    public func csv(_ words: Words) -> [UInt8] { table(words).csv }

    /// What `data/claims-seeds.csv` holds.
    var observationsCSV: [UInt8] { observations.csv }
}
