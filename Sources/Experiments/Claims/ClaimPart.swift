public import Base
public import Methods
import Results

/// A part of a claim, and how it is decided. Its words are the table `claim-ID.NUMBER`, or `claim-ID` of the only
/// part: the `measure` that decides it, a text for every outcome and, where there are several, the `name` of what it
/// speaks of.
public struct ClaimPart: Sendable {
    /// What decides it.
    public enum Test: Sendable {
        /// A number over seeds and the rule that reads it, by the margins of the task.
        case measured(NumberStyle, @Sendable (ScoreMargins) -> Rule)
        /// A derivation.
        case derived(Outcome)
    }

    /// The claim's id and the part's number; the claim's id alone if there is one part.
    public internal(set) var id = ""
    /// The figure that shows its number; nil is the claim's.
    public internal(set) var figure: String?
    /// The tasks that can put it to the test.
    let tasks: TaskScope
    public let test: Test

    /// - Parameters:
    ///   - figure: the one that shows its number; nil is the claim's.
    ///   - tasks: those that can put it to the test.
    ///   - test: how it is decided.
    init(figure: String? = nil, on tasks: TaskScope = .all, _ test: Test) {
        self.figure = figure
        self.tasks = tasks
        self.test = test
    }

    /// A part that a number decides.
    static func measured(
        _ style: NumberStyle, _ rule: Rule, figure: String? = nil, on tasks: TaskScope = .all
    ) -> ClaimPart { ClaimPart(figure: figure, on: tasks, .measured(style) { _ in rule }) }

    /// A part that a held-out score, or a difference of some, decides.
    static func score(
        figure: String? = nil, on tasks: TaskScope = .all,
        _ rule: @escaping @Sendable (ScoreMargins) -> Rule
    ) -> ClaimPart { ClaimPart(figure: figure, on: tasks, .measured(.points, rule)) }

    /// A part that a derivation decides.
    static func derived(
        _ bearing: Bearing, figure: String? = nil, on tasks: TaskScope = .all
    ) -> ClaimPart { ClaimPart(figure: figure, on: tasks, .derived(Outcome(bearing, "derived"))) }

    /// Whether it needs no number.
    var isDerived: Bool { if case .derived = test { true } else { false } }

    /// The table of its words.
    var table: String { "claim-\(id)" }
    /// What it speaks of, where there are several.
    public var name: Phrase { Phrase("\(table).name") }
    /// What was measured to decide it.
    public var measure: Phrase { Phrase("\(table).measure") }

    /// Everything that may be said of it.
    public var findings: [Phrase] {
        switch test {
        case .measured(_, let rule): rule(ScoreMargins()).outcomes.map(finding)
        case .derived(let outcome): [finding(outcome)]
        }
    }

    func finding(_ outcome: Outcome) -> Phrase { outcome.finding.within(table) }

    /// What became of it.
    /// - Parameters:
    ///   - estimate: the number of a measured part; nil where the settings leave nothing to measure.
    ///   - confidence: of the interval that decides.
    ///   - margins: of the task's scores.
    func settled(
        _ estimate: Estimate?, _ confidence: Confidence, _ margins: ScoreMargins = ScoreMargins()
    ) -> Claim.Part {
        switch test {
        case .derived(let outcome):
            return Claim.Part(
                self, measurement: nil, Outcome(outcome.bearing, finding(outcome)))
        case .measured(let style, let read):
            let rule = read(margins)
            guard let estimate = estimate?.at(confidence) else {
                return Claim.Part(
                    self, measurement: nil, Outcome(nil, Phrase("outcome.not-measured")))
            }
            return Claim.Part(
                self,
                measurement: Claim.Measurement(
                    measure: measure, estimate: estimate, style: style, margin: rule.margin,
                    criterion: style.written(rule)),
                Decision(style: style, rule: rule, finding: finding).outcome(for: estimate))
        }
    }
}
