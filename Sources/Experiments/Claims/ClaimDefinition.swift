public import Base
public import Results

/// A statement of the article, and how it is decided. Its words are the table `claim-ID`: the
/// `statement`, the `measure` that decides it, and a text for every outcome.
public struct ClaimDefinition: Sendable {
    /// How its number is written.
    public enum NumberStyle: String, Sendable, Hashable {
        case plain
        case percent
        /// The difference of two shares.
        case percentagePoints = "points"
    }

    /// What decides it.
    public enum Test: Sendable {
        /// A number over seeds and the rule that reads it.
        case measured(_ style: NumberStyle, _ rule: Rule)
        /// A derivation.
        case derived(Outcome)
    }

    /// The article's section, and a letter.
    public let id: String
    /// The figure that shows it.
    public let figure: String?
    public let test: Test

    /// - Parameters:
    ///   - id: the article's section, and a letter.
    ///   - figure: the one that shows it.
    ///   - test: how it is decided.
    public init(_ id: String, figure: String?, test: Test) {
        self.id = id
        self.figure = figure
        self.test = test
    }

    /// Whether it needs no number.
    var isDerived: Bool { if case .derived = test { true } else { false } }

    /// The table of its words.
    var table: String { "claim-\(id)" }
    /// The claim in our words.
    public var statement: Phrase { Phrase("\(table).statement") }
    /// What was measured to decide it.
    public var measure: Phrase { Phrase("\(table).measure") }

    /// Everything that may be said of it.
    public var findings: [Phrase] {
        switch test {
        case .measured(_, let rule): rule.outcomes.map(finding)
        case .derived(let outcome): [finding(outcome)]
        }
    }

    private func finding(_ outcome: Outcome) -> Phrase { outcome.finding.within(table) }

    /// The claim with its verdict.
    /// - Parameters:
    ///   - section: where it stands.
    ///   - estimate: the number of a measured claim.
    ///   - confidence: of the interval that decides; that of one claim alone where no others stand beside it.
    public func settled(
        section: String, estimate: Estimate?, confidence: Confidence = .single
    ) -> Claim {
        switch test {
        case .derived(let outcome):
            return Claim(
                definition: self, section: section, basis: .derived, measurement: nil,
                verdict: outcome.verdict, finding: finding(outcome))
        case .measured(let style, let rule):
            guard let estimate = estimate?.at(confidence) else {
                preconditionFailure("claim \(id) was not measured")
            }
            let outcome = outcome(of: rule, style, for: estimate)
            return Claim(
                definition: self, section: section, basis: .measured,
                measurement: Claim.Measurement(
                    measure: measure, estimate: estimate, number: style.written(estimate)),
                verdict: outcome.verdict, finding: outcome.finding)
        }
    }

    /// What the rule says of a number, and how many seeds diverged; where too few are left, nothing
    /// is decided.
    private func outcome(of rule: Rule, _ style: NumberStyle, for estimate: Estimate) -> Outcome {
        func decided() -> Outcome {
            guard estimate.seeds == 0 || estimate.seeds >= estimate.confidence.fewestForMedian
            else { return tooFew(estimate) }
            return rule.outcome(for: estimate).map { Outcome($0.verdict, finding($0)) }
                ?? open(rule, style, estimate)
        }
        let diverged = estimate.diverged
        guard diverged.successes > 0 else { return decided() }
        let lost = Phrase.Value.phrase(Divergence.counted(diverged))
        guard estimate.finished > 0 else {
            return Outcome(.undecided, Phrase("outcome.nothing-measured", ["diverged": lost]))
        }
        guard estimate.finished >= estimate.confidence.fewestForMedian else {
            return Outcome(
                .undecided,
                Phrase(
                    "outcome.too-few-left",
                    ["diverged": lost, "left": .count(estimate.finished)]))
        }
        let outcome = decided()
        return Outcome(
            outcome.verdict,
            Phrase(
                "outcome.with-diverged", ["finding": .phrase(outcome.finding), "diverged": lost]))
    }

    /// What is said of fewer seeds than an interval of this confidence takes.
    private func tooFew(_ estimate: Estimate) -> Outcome {
        Outcome(
            .undecided,
            Phrase(
                "outcome.too-few-seeds",
                [
                    "seeds": .seeds(estimate.seeds),
                    "fewest": .count(estimate.confidence.fewestForMedian),
                ]))
    }

    /// What is said where no range holds the whole interval.
    private func open(_ rule: Rule, _ style: NumberStyle, _ estimate: Estimate) -> Outcome {
        guard estimate.seeds > 0 else { return Outcome(.undecided, Phrase("outcome.no-run")) }
        if estimate.low == estimate.high, rule.thresholds.contains(estimate.low) {
            return Outcome(
                .undecided,
                Phrase("outcome.at-limit", ["limit": style.written(estimate.low)]))
        }
        return Outcome(
            .undecided,
            Phrase(
                "outcome.straddles", ["limits": .list(rule.thresholds.map { style.written($0) })]))
    }
}

extension ClaimDefinition.NumberStyle {
    /// A number without its unit.
    private func number(_ value: Double, digits: Int = 2) -> Phrase.Value {
        .number(self == .plain ? value : value * 100, digits: digits)
    }

    private func withUnit(_ number: Phrase.Value) -> Phrase.Value {
        .phrase("estimate.\(rawValue)", ["number": number])
    }

    /// A number with its unit.
    func written(_ value: Double, digits: Int = 2) -> Phrase.Value {
        withUnit(number(value, digits: digits))
    }

    /// A number and its interval.
    func written(_ estimate: Estimate) -> Phrase.Value {
        guard estimate.value.isFinite else { return .number(estimate.value) }
        guard estimate.hasInterval else {
            return .phrase("estimate.no-interval", ["value": written(estimate.value)])
        }
        guard estimate.low < estimate.high else {
            return .phrase("estimate.no-spread", ["value": written(estimate.value)])
        }
        let digits = digitsApart(estimate.low, estimate.high, atLeast: 2) {
            formatted(self == .plain ? $0 : $0 * 100, digits: $1)
        }
        let high = number(estimate.high, digits: digits)
        return .phrase(
            "estimate.interval",
            [
                "value": written(estimate.value, digits: digits),
                "low": number(estimate.low, digits: digits),
                // The interval of a share ends with the sign for per cent, as the share does.
                "high": self == .percent ? withUnit(high) : high,
            ])
    }
}
