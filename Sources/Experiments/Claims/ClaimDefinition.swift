public import Base

/// A statement of the article, and how it is decided.
public struct ClaimDefinition: Sendable {
    /// How its number is written.
    public enum NumberStyle: Sendable, Hashable {
        case plain
        case percent
        /// The difference of two shares.
        case percentagePoints
    }

    /// What decides it.
    public enum Test: Sendable {
        /// A number over seeds and the rule that reads it.
        case measured(_ measure: Localized, _ style: NumberStyle, _ rule: Rule)
        /// A derivation.
        case derived(Outcome)
    }

    /// The article's section, and a letter.
    public let id: String
    /// The claim in our words.
    public let statement: Localized
    /// The figure that shows it.
    public let figure: String?
    public let test: Test

    /// - Parameters:
    ///   - id: the article's section, and a letter.
    ///   - en: the claim in our words; so is `zh`.
    public init(_ id: String, en: String, zh: String, figure: String?, test: Test) {
        self.id = id
        statement = Localized(en: en, zh: zh)
        self.figure = figure
        self.test = test
    }

    /// Everything that may be said of it.
    public var outcomes: [Outcome] {
        switch test {
        case .measured(_, _, let rule): rule.outcomes
        case .derived(let outcome): [outcome]
        }
    }

    /// The claim with its verdict.
    /// - Parameter estimate: the number of a measured claim.
    public func settled(section: String, estimate: Estimate?) -> Claim {
        switch test {
        case .derived(let outcome):
            return Claim(
                definition: self, section: section, basis: .derived, measurement: nil,
                outcome: outcome)
        case .measured(let measure, let style, let rule):
            guard let estimate else { preconditionFailure("claim \(id) was not measured") }
            return Claim(
                definition: self, section: section, basis: .measured,
                measurement: Claim.Measurement(
                    measure: measure, estimate: estimate, number: style.written(estimate)),
                outcome: outcome(of: rule, style, for: estimate))
        }
    }

    /// What the rule says of a number, and how many seeds diverged; where too few are left, nothing
    /// is decided.
    private func outcome(of rule: Rule, _ style: NumberStyle, for estimate: Estimate) -> Outcome {
        let diverged = estimate.diverged
        guard diverged.successes > 0 else {
            return rule.outcome(for: estimate) ?? open(rule, style, estimate)
        }
        let lost = Localized(
            en: Divergence.counted(diverged, .en), zh: Divergence.counted(diverged, .zh))
        guard estimate.finished > 0 else {
            return Outcome(
                .undecided, en: "\(lost.en): nothing was measured.", zh: "\(lost.zh)：没有测得任何结果。")
        }
        guard estimate.finished >= Estimate.fewest else {
            return Outcome(
                .undecided,
                en: "\(lost.en): \(estimate.finished) are too few to decide it.",
                zh: "\(lost.zh)：剩下的 \(estimate.finished) 个太少，无法判定。")
        }
        let outcome = rule.outcome(for: estimate) ?? open(rule, style, estimate)
        return Outcome(
            outcome.verdict, en: "\(outcome.finding.en) \(lost.en).",
            zh: "\(outcome.finding.zh)\(lost.zh)。")
    }

    /// What is said where no range holds the whole interval.
    private func open(_ rule: Rule, _ style: NumberStyle, _ estimate: Estimate) -> Outcome {
        guard estimate.seeds > 0 else {
            return Outcome(.undecided, en: "No run gave this number.", zh: "没有运行给出这个数值。")
        }
        guard estimate.hasInterval else {
            return Outcome(
                .undecided,
                en: "Too few seeds gave this number for an interval: more seeds may decide it.",
                zh: "给出这个数值的种子太少，得不到区间：增加种子数也许可以判定。")
        }
        if estimate.low == estimate.high, rule.thresholds.contains(estimate.low) {
            let limit = style.written(estimate.low)
            return Outcome(
                .undecided,
                en: "The number is exactly the limit, \(limit.en): it falls on neither side.",
                zh: "数值恰好等于界限 \(limit.zh)：不落在任何一侧。")
        }
        func thresholds(_ language: Language) -> String {
            rule.thresholds.map { style.written($0)[language] }
                .joined(separator: language == .en ? ", " : "、")
        }
        return Outcome(
            .undecided,
            en:
                "The interval does not lie on one side of \(thresholds(.en)): these runs do not decide it, more seeds may.",
            zh: "区间没有完全落在 \(thresholds(.zh)) 的一侧：这些运行无法判定，增加种子数也许可以。")
    }
}

extension ClaimDefinition.NumberStyle {
    /// A number without its unit.
    private func figures(_ value: Double, digits: Int = 2) -> String {
        formatted(self == .plain ? value : value * 100, digits: digits)
    }

    private var unit: Localized {
        switch self {
        case .plain: Localized("")
        case .percent: Localized("\u{A0}%")
        case .percentagePoints: Localized(en: "\u{A0}points", zh: "\u{A0}个百分点")
        }
    }

    /// A number with its unit.
    func written(_ value: Double, digits: Int = 2) -> Localized {
        let number = figures(value, digits: digits)
        return Localized(en: number + unit.en, zh: number + unit.zh)
    }

    /// A number and its interval.
    func written(_ estimate: Estimate) -> Localized {
        guard estimate.value.isFinite else { return .noValue }
        guard estimate.hasInterval else {
            let value = written(estimate.value)
            return Localized(en: "\(value.en) (no interval)", zh: "\(value.zh)（无区间）")
        }
        guard estimate.low < estimate.high else {
            let value = written(estimate.value)
            return Localized(en: "\(value.en) (no spread)", zh: "\(value.zh)（无离散）")
        }
        let digits = digitsApart(estimate.low, estimate.high, atLeast: 2) {
            figures($0, digits: $1)
        }
        let value = written(estimate.value, digits: digits)
        let (low, high) = (
            figures(estimate.low, digits: digits), figures(estimate.high, digits: digits)
        )
        let (en, zh) = self == .percent ? (unit.en, unit.zh) : ("", "")
        return Localized(
            en: "\(value.en) (\(low) to \(high)\(en))", zh: "\(value.zh)（\(low) 至 \(high)\(zh)）")
    }
}
