import Base
import Results

/// How the deciding number of a claim is written, and its unit.
public enum NumberStyle: String, Sendable, Hashable, CaseIterable {
    /// Of no unit: a ratio, a number of standard deviations.
    case plain
    /// A share.
    case percent
    /// The difference of two shares.
    case points
    /// A difference of losses.
    case nats
    /// A difference of logits.
    case logits
    /// A difference of common logarithms.
    case decades

    /// As columns of data call the unit of the value that they hold.
    var column: String {
        switch self {
        case .plain: "1"
        case .percent: "share"
        case .points: "difference of shares"
        case .nats, .logits, .decades: rawValue
        }
    }

    private var factor: Double { self == .percent || self == .points ? 100 : 1 }

    /// A number without its unit.
    private func number(_ value: Double, digits: Int = 2) -> Phrase.Value {
        .number(value * factor, digits: digits)
    }

    private func withUnit(_ number: Phrase.Value) -> Phrase.Value {
        .phrase("estimate.\(rawValue)", ["number": number])
    }

    /// A number with its unit.
    func written(_ value: Double, digits: Int = 2) -> Phrase.Value {
        let number = number(value, digits: digits)
        let isOnePoint = self == .points && (value * factor).magnitude == 1
        return isOnePoint
            ? .phrase("estimate.one-point", ["number": number]) : withUnit(number)
    }

    /// A number and its interval. One that has shrunk to a point, as few different values make it, says instead how
    /// many seeds lie below and above.
    func written(_ estimate: Estimate) -> Phrase.Value {
        guard estimate.value.isFinite else { return .number(estimate.value) }
        guard estimate.hasInterval else {
            return .phrase("estimate.no-interval", ["value": written(estimate.value)])
        }
        if let share = estimate.share, let bound = bound(of: share, estimate) { return bound }
        guard estimate.low < estimate.high else { return collapsed(estimate) }
        let ends = [estimate.low, estimate.value, estimate.high].map { $0 * factor }
        let texts: [Phrase.Value] =
            if let decimals = commonDecimals(ends, digits: 2) {
                ends.map { .text(fixed($0, decimals: decimals)) }
            } else {
                ends.map { .number($0, digits: digits(apart: estimate)) }
            }
        return .phrase(
            "estimate.interval",
            [
                "value": withUnit(texts[1]), "low": texts[0],
                // The interval of a share ends with the sign for per cent, as the share does.
                "high": self == .percent ? withUnit(texts[2]) : texts[2],
            ])
    }

    /// How many significant digits tell a number from both ends of its interval.
    private func digits(apart estimate: Estimate) -> Int {
        [
            (estimate.low, estimate.value), (estimate.value, estimate.high),
            (estimate.low, estimate.high),
        ].filter { $0 < $1 }.map { low, high in
            digitsApart(low, high, atLeast: 2) { formatted($0 * factor, digits: $1) }
        }.max() ?? 2
    }

    /// None or all of the trials, with the bound that the interval gives.
    private func bound(of share: Share, _ estimate: Estimate) -> Phrase.Value? {
        guard share.successes == 0 || share.successes == share.trials else { return nil }
        let isNone = share.successes == 0
        let (bound, end) = isNone ? (estimate.high, 0.0) : (estimate.low, 1)
        let digits = digitsApart(bound, end, atLeast: 2) { formatted($0 * factor, digits: $1) }
        return .phrase(
            isNone ? "estimate.none-of" : "estimate.all-of",
            [
                "count": .count(share.successes), "all": .count(share.trials),
                "bound": written(bound, digits: digits),
            ])
    }

    /// What a rule holds an interval against.
    func written(_ rule: Rule) -> Phrase.Value {
        switch rule {
        case .ranges(let thresholds, _):
            .phrase(
                thresholds.count == 1 ? "estimate.limit" : "estimate.limits",
                ["limits": .list(thresholds.map { written($0, digits: 3) })])
        case .difference(let none, let margin, _, _, _):
            .phrase(
                none == 0 ? "estimate.margin" : "estimate.margin-about",
                ["margin": written(margin), "none": written(none)])
        }
    }

    private func collapsed(_ estimate: Estimate) -> Phrase.Value {
        let (below, above) = estimate.aside
        guard below + above > 0 else {
            return .phrase("estimate.every", ["value": written(estimate.value)])
        }
        func share(_ count: Int) -> Phrase.Value {
            .percentage(Double(count) / Double(estimate.seeds))
        }
        return .phrase(
            "estimate.aside",
            ["value": written(estimate.value), "below": share(below), "above": share(above)])
    }
}
