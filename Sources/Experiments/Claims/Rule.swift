public import Base
public import Results

/// What is said where a number lies in one range.
public struct Outcome: Sendable, Hashable {
    /// Whether the statement is supported or refuted; nil where nothing is decided.
    public let bearing: Bearing?
    /// What was found; its text may quote quantities of the evidence.
    public let finding: Phrase

    init(_ bearing: Bearing?, _ finding: Phrase) {
        self.bearing = bearing
        self.finding = finding
    }

    /// - Parameters:
    ///   - bearing: what the outcome says of the statement.
    ///   - name: of its text in the part's table; nil is the bearing's.
    public init(_ bearing: Bearing, _ name: String? = nil) {
        self.init(bearing, Phrase("." + (name ?? bearing.rawValue)))
    }
}

/// How a number decides a part of a claim.
public enum Rule: Sendable, Hashable {
    /// Thresholds, ascending, cut the line into ranges, each with its outcome: one more than thresholds.
    case ranges([Double], [Outcome])
    /// A difference, from 0 or from another number that stands for none: an interval wholly within the margin is a
    /// finding of its own, that there is no difference that matters; else one on one side decides.
    case difference(from: Double, margin: Double, less: Outcome, alike: Outcome, more: Outcome)

    /// One threshold.
    public static func threshold(below: Outcome, _ threshold: Double, above: Outcome) -> Rule {
        .ranges([threshold], [below, above])
    }

    /// A number that must be level, within a factor of ten of 1.
    static func level(below: Outcome, within: Outcome, above: Outcome) -> Rule {
        .ranges([0.1, 10], [below, within, above])
    }

    /// A statement that there is more; no difference that matters refutes it as less does.
    /// - Parameter margin: the smallest difference that would matter.
    static func more(by margin: Double, from none: Double = 0) -> Rule {
        .difference(
            from: none, margin: margin, less: Outcome(.refutes, "less"),
            alike: Outcome(.refutes, "alike"), more: Outcome(.supports, "more"))
    }

    /// A statement that there is less.
    /// - Parameter margin: the smallest difference that would matter.
    static func less(by margin: Double, from none: Double = 0) -> Rule {
        .difference(
            from: none, margin: margin, less: Outcome(.supports, "less"),
            alike: Outcome(.refutes, "alike"), more: Outcome(.refutes, "more"))
    }

    /// A statement that one is no worse than another.
    /// - Parameter margin: the smallest difference that would matter.
    static func noWorse(by margin: Double) -> Rule {
        .ranges([-margin], [Outcome(.refutes), Outcome(.supports)])
    }

    /// A statement that there is no difference that matters, which one that may be smaller does not refute.
    /// - Parameter margin: the smallest difference that would matter.
    static func alike(within margin: Double) -> Rule {
        .ranges(
            [-margin, margin],
            [Outcome(.refutes, "less"), Outcome(.supports, "alike"), Outcome(.refutes, "more")])
    }

    /// Everything that may come out.
    public var outcomes: [Outcome] {
        switch self {
        case .ranges(_, let outcomes): outcomes
        case .difference(_, _, let less, let alike, let more): [less, alike, more]
        }
    }

    /// The smallest difference that would matter, in the number's unit, or how large the threshold is that decides; of
    /// several, the last.
    public var margin: Double? {
        switch self {
        case .difference(_, let margin, _, _, _): margin
        case .ranges(let thresholds, _): thresholds.last?.magnitude
        }
    }

    /// The outcome of the range that holds the whole interval; nil if none does.
    public func outcome(for estimate: Estimate) -> Outcome? {
        let (low, high) = (estimate.low, estimate.high)
        guard low <= high else { return nil }
        switch self {
        case .ranges(let thresholds, let outcomes):
            precondition(outcomes.count == thresholds.count + 1, "an outcome for every range")
            let range = thresholds.filter { $0 < low }.count
            let isInside = range == thresholds.count || high < thresholds[range]
            return isInside ? outcomes[range] : nil
        case .difference(let none, let margin, let less, let alike, let more):
            if none - margin < low, high < none + margin { return alike }
            return low > none ? more : high < none ? less : nil
        }
    }

    /// The thresholds that an interval crosses.
    func crossed(by estimate: Estimate) -> [Double] {
        guard case .ranges(let thresholds, _) = self else { return [] }
        return thresholds.filter { estimate.low <= $0 && $0 <= estimate.high }
    }

    /// How many times as narrow an interval must be to decide, if its middle and its arms' proportion stay.
    /// - Parameter isRatio: whether its arms are factors, as those of a ratio are, rather than terms.
    func narrowing(of estimate: Estimate, isRatio: Bool = false) -> Double {
        func toward(_ limit: Double) -> Double {
            estimate.narrowing(before: limit, isRatio: isRatio)
        }
        switch self {
        case .ranges(let thresholds, _):
            return thresholds.map(toward).max() ?? .infinity
        case .difference(let none, let margin, _, _, _):
            let isWithin = (estimate.value - none).magnitude < margin
            let inside = max(toward(none - margin), toward(none + margin))
            return isWithin ? min(toward(none), inside) : toward(none)
        }
    }
}
