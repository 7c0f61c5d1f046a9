import Charts

/// A part of a report that is made of fewer seeds than the report may have.
public struct SeedCap: Sendable, Hashable {
    /// A figure's id, or words such as `claim 4-e`.
    public let subject: String
    /// How many seeds it is made of at most: the first ones.
    public let seeds: Int
}

extension Sequence<Section> {
    /// What is made of fewer seeds in a report that has so many, in the order of the article; needs
    /// no training.
    public func seedCaps(_ task: LearningTask, seeds: Int) -> [SeedCap] {
        flatMap { $0.seedCaps(for: task) }.filter { $0.seeds < seeds }
    }
}

extension [SeedCap] {
    /// What a message says of a report with so many seeds; nil if every part has all of them.
    public func notice(of seeds: Int) -> String? {
        guard !isEmpty else { return nil }
        let parts = Set(map(\.seeds)).sorted(by: >).map { count in
            "the first \(count) for "
                + filter { $0.seeds == count }.map(\.subject).joined(separator: ", ")
        }
        return "Not all \(seeds) seeds are used everywhere: " + parts.joined(separator: "; ") + "."
    }
}
