import Foundation

/// Looks at what the entries of a study file write: each at a place of its own, and none where something is read.
struct StudyOutputs {
    let problems: [StudyProblem]

    /// - Parameter study: the path of the study file; nil where it has none.
    init(_ entries: [StudyEntry], study: String?) {
        var problems: [StudyProblem] = []
        var written: [String: StudyEntry] = [:]
        var read = study.map { [StudyEntry.location($0): "the study file itself"] } ?? [:]
        for input in entries.compactMap(\.input) {
            read[StudyEntry.location(input.path)] =
                "a file that is read in line \(input.place.line)"
        }
        for entry in entries {
            let place = StudyEntry.location(entry.out)
            if let what = read[place] {
                problems.add(
                    entry.outPlace, "\(entry.out) is \(what); name another place with out.")
            } else if let other = written[place] {
                // Two entries of one name are told as such.
                let isPlaced = entry.fields.contains { $0.key == "out" || $0.key == "frames" }
                guard isPlaced || entry.name != other.name else { continue }
                problems.add(
                    entry.outPlace,
                    "\(entry.out) is written in line \(other.place.line) already; name another place with out."
                )
            } else {
                written[place] = entry
            }
        }
        self.problems = problems
    }
}
