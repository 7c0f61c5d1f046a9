import Results

/// What entries differ by in one measure from those that they are compared with, seed by seed; their intervals hold for all
/// of them at once.
struct PairedDifferences: Sendable {
    /// Before others are thought of; nil of entries that are compared with none.
    private let all: [(differences: [Double], mean: Estimate)?]
    /// How many there are at once: those of entries of which seeds ended, as those did that they are compared with.
    let comparisons: Int

    /// - Parameters:
    ///   - entries: at least one.
    ///   - references: what each of them is compared with.
    init(_ measure: Measure, _ entries: [ConfigurationRuns], references: [Int?]) {
        let measured = entries.map { $0[measure] }
        all = zip(measured, references).map { own, reference in
            guard let reference, !entries[0].seeds.isEmpty else { return nil }
            let other = measured[reference]
            return (own.differences(from: other), own.mean(less: other))
        }
        comparisons = all.count { $0?.differences.isEmpty == false }
    }

    subscript(place: Int) -> (differences: [Double], mean: Estimate)? {
        all[place].map { ($0.differences, $0.mean.among(comparisons)) }
    }
}
