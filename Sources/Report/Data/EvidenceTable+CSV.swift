import Experiments

extension EvidenceTable {
    /// The table's parts one below the other, as `DataTable.csv` writes one.
    var csv: [UInt8] {
        var bytes: [UInt8] = []
        for (place, part) in parts.enumerated() {
            let table = part()
            if place == 0 { bytes = table.csv } else { table.appendRows(to: &bytes) }
        }
        return bytes
    }
}
