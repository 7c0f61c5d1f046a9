import Base
import Datasets
import Methods
import Neural
import Results

extension ComparedConfigurations {
    /// The most numbers that the table of rows holds; rows of further seeds are left out.
    private static let mostNumbers = 4_000_000

    /// Every run, what it came to in the mean, and every row of data; where it is asked for, every recorded epoch.
    var tables: [EvidenceTable] {
        [
            EvidenceTable(name: "runs") { runs },
            EvidenceTable(name: "measurements") { measurements },
            rows,
        ] + (entries[0].kept.formats.contains(.epochs) ? [epochs] : [])
    }

    /// The columns of `identity`.
    var identityColumns: [String] { ["configuration", "method", "strength"] + keys }

    private var keys: [String] { entries.flatMap { $0.configuration.varied.map(\.key) }.unique }

    /// What tells an entry apart: its name, its method, its strength, and every setting that is varied.
    func identity(_ place: Int) -> [DataTable.Cell] {
        let own = entries[place].configuration
        let varied = keys.map { key in
            DataTable.Cell.text(own.varied.first { $0.key == key }?.text ?? "")
        }
        return [
            .text(own.id), .text(own.use.method.id),
            own.use.strength.map { .number($0) } ?? .text(""),
        ] + varied
    }

    /// A line for every seed of every configuration; a place is empty where there is no such number.
    private var runs: DataTable {
        let measures = Measure.compared
        var table = DataTable(
            columns: identityColumns + ["seed"] + measures.map(column) + [
                "diverged", "collapsed", "digest",
            ])
        for place in entries.indices {
            let entry = entries[place]
            let readings = measures.map { entry[$0].readings }
            let (diverged, collapsed) = (Set(entry.diverged), Set(entry.collapsed))
            for (index, seed) in entry.seeds.enumerated() {
                table.append(
                    identity(place) + [.integer(Int(seed))]
                        + readings.map { $0[index].value.map { .number($0) } ?? .text("") }
                        + [
                            .integer(diverged.contains(seed) ? 1 : 0),
                            .integer(collapsed.contains(seed) ? 1 : 0),
                            .text(ParameterDigest.of([entry.digests[index]]).hexadecimal),
                        ])
            }
        }
        return table
    }

    private func column(_ measure: Measure) -> String { measure.column(isClassifier: isClassifier) }

    /// What every configuration came to over its seeds, and its differences from what it is compared with.
    private var measurements: DataTable {
        var table = DataTable(
            columns: identityColumns
                + ["measure", "summary", "compared with", "seeds", "low", "value", "high"])
        for place in entries.indices {
            let own = identity(place)
            func append(_ measure: String, _ summary: String, _ other: String, _ estimate: Estimate)
            {
                table.append(
                    own + [
                        .text(measure), .text(summary), .text(other), .integer(estimate.seeds),
                        .number(estimate.low), .number(estimate.value), .number(estimate.high),
                    ])
            }
            for measure in Measure.compared {
                let entry = entries[place][measure]
                switch measure.summary {
                case .share: append(column(measure), "share, Wilson 95 %", "", entry.estimate)
                case .spread, .median:
                    append(column(measure), "mean, 95 %", "", .mean(of: entry.values))
                    append(column(measure), "median, 95 %", "", .median(of: entry.values))
                }
            }
            guard let other = reference(of: place) else { continue }
            let differences = [(score, gain(place)?.mean), (.heldOutLoss, lossDifference(place))]
            for case (let measure, let mean?) in differences {
                append(
                    column(measure), "mean paired difference, simultaneous 95 %",
                    entries[other].configuration.id, mean)
            }
        }
        return table
    }

    /// How many seeds have their rows in the table of rows.
    public var seedsWithRows: Int {
        let numbers = entries.map(\.configuration.dataset).map { dataset in
            (dataset.trainingRows + dataset.validationRows + dataset.heldOutRows)
                * (dataset.inputs.count + 1)
        }
        let datasets = keys.contains { ["noise", "rows", "flipped"].contains($0) }
        let own = datasets ? numbers.reduce(0, +) : numbers[0]
        return min(seeds, max(1, Self.mostNumbers / own))
    }

    /// What every seed learnt and was judged on, as networks met it; of configurations that learn the same, once.
    private var rows: EvidenceTable {
        let keys = ["noise", "rows", "flipped"].filter(keys.contains)
        func cells(_ entry: ConfigurationRuns) -> [String] {
            keys.map { key in
                entry.configuration.varied.first { $0.key == key }?.text ?? ""
            }
        }
        var known: Set<[String]> = []
        let different = entries.filter { known.insert(cells($0)).inserted }
        let seeds = entries[0].seeds.prefix(seedsWithRows)
        return EvidenceTable(
            name: "rows",
            parts: different.flatMap { entry in
                let (dataset, varied) = (entry.configuration.dataset, cells(entry))
                return stride(from: 0, to: seeds.count, by: Self.seedsAtOnce).map {
                    first -> @Sendable () -> DataTable in
                    let part = seeds.dropFirst(first).prefix(Self.seedsAtOnce)
                    return { Self.rows(of: dataset, keys: keys, varied: varied, seeds: part) }
                }
            })
    }

    private static func rows(
        of dataset: Dataset, keys: [String], varied: [String], seeds: ArraySlice<UInt64>
    ) -> DataTable {
        var table = DataTable(
            columns: keys + ["seed", "set"]
                + dataset.inputs.indices.map { "input \($0)" } + ["target"])
        for seed in seeds {
            let drawn = dataset.data(seed: seed)
            let sets = [
                ("training", drawn.training), ("validation", drawn.validation),
                ("held-out", drawn.heldOut),
            ]
            for case (let name, let samples?) in sets {
                for row in 0..<samples.rows {
                    let inputs = samples.inputs[
                        samples.features * row..<samples.features * (row + 1)]
                    table.append(
                        varied.map { .text($0) } + [.integer(Int(seed)), .text(name)]
                            + inputs.map { .number($0) }
                            + [.number(samples.targets[row * samples.targetsPerRow])])
                }
            }
        }
        return table
    }
}
