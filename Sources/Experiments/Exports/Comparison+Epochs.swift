import Neural

extension ComparedConfigurations {
    /// Seeds whose lines are made at once.
    static let seedsAtOnce = 50

    /// A line for every recorded epoch of every run; a place is empty where there is no such number.
    var epochs: EvidenceTable {
        let columns =
            identityColumns + ["seed", "epoch"]
            + EpochMeasure.allCases.map { $0.column(isClassifier: isClassifier) }
        let parts = entries.indices.flatMap { place in
            stride(from: 0, to: entries[place].kept.curves.count, by: Self.seedsAtOnce).map {
                first -> @Sendable () -> DataTable in
                { epochs(of: place, from: first, columns) }
            }
        }
        return EvidenceTable(name: "epochs", parts: parts)
    }

    private func epochs(of place: Int, from first: Int, _ columns: [String]) -> DataTable {
        var table = DataTable(columns: columns)
        let identity = identity(place)
        for run in entries[place].kept.curves.dropFirst(first).prefix(Self.seedsAtOnce) {
            for (index, epoch) in run.epochs.enumerated() {
                table.append(
                    identity + [.integer(Int(run.seed)), .integer(epoch)]
                        + EpochMeasure.allCases.map { measure in
                            run[index, measure].map { .number($0) } ?? .text("")
                        })
            }
        }
        return table
    }
}
