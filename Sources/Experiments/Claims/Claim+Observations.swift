import Results

extension [Claim] {
    /// What the deciding number of every measured part was taken from, so that it and its interval can be worked out
    /// again. A row is a value of a seed or a pair of values, or counts seeds (or other trials) that share one.
    public var observations: DataTable {
        var table = DataTable(columns: [
            "id", "summary", "candidates", "first", "second", "count",
        ])
        for part in flatMap(\.parts) {
            guard let estimate = part.measurement?.estimate, let seen = estimate.observations
            else { continue }
            for row in seen.rows where row.count > 0 {
                table.append([
                    .text(part.id), .text(seen.summary.rawValue), .integer(estimate.candidates),
                    row.first.map { .number($0) } ?? "", row.second.map { .number($0) } ?? "",
                    .integer(row.count),
                ])
            }
        }
        return table
    }
}
