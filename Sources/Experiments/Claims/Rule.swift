public import Base
public import Results

/// What is said of a claim when its number lies in one range.
public struct Outcome: Sendable, Hashable {
    public let verdict: Verdict
    /// What was found; its text may quote quantities of the evidence.
    public let finding: Phrase

    init(_ verdict: Verdict, _ finding: Phrase) {
        self.verdict = verdict
        self.finding = finding
    }

    /// - Parameters:
    ///   - verdict: what is said of the claim.
    ///   - name: of its text in the claim's table; nil is the verdict's.
    public init(_ verdict: Verdict, _ name: String? = nil) {
        self.init(verdict, Phrase("." + (name ?? verdict.rawValue)))
    }
}

/// How a number decides a claim: thresholds cut the line into ranges, each with its outcome.
public struct Rule: Sendable, Hashable {
    /// Ascending.
    public let thresholds: [Double]
    /// One more than thresholds: below the first, between them, above the last.
    public let outcomes: [Outcome]

    /// - Precondition: thresholds ascend, and there is one outcome more.
    public init(thresholds: [Double], outcomes: [Outcome]) {
        precondition(
            !thresholds.isEmpty && outcomes.count == thresholds.count + 1
                && zip(thresholds, thresholds.dropFirst()).allSatisfy(<),
            "ascending thresholds, and an outcome for every range")
        self.thresholds = thresholds
        self.outcomes = outcomes
    }

    /// One threshold.
    public init(below: Outcome, _ threshold: Double, above: Outcome) {
        self.init(thresholds: [threshold], outcomes: [below, above])
    }

    /// The outcome of the range that holds the whole interval; nil if none does.
    public func outcome(for estimate: Estimate) -> Outcome? {
        guard estimate.low <= estimate.high else { return nil }
        let range = thresholds.filter { $0 < estimate.low }.count
        let isInside = range == thresholds.count || estimate.high < thresholds[range]
        return isInside ? outcomes[range] : nil
    }
}
