/// A part of a report that is made of fewer seeds than the report may have.
public struct SeedCap: Sendable, Hashable {
    /// What is made of fewer seeds.
    public enum Subject: Sendable, Hashable {
        case figure(String)
        case claim(String)
        /// What a claim holds the mean over masks of dropout to be.
        case maskMean(claim: String)
    }

    public let subject: Subject
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
