import Base
import Results

/// What a rule says of a number, and why it says nothing where it decides nothing.
struct Decision: Sendable {
    let style: NumberStyle
    let rule: Rule
    /// An outcome's text.
    let finding: @Sendable (Outcome) -> Phrase

    /// What is said of a number, and how many seeds diverged; where too few are left, nothing is decided.
    func outcome(for estimate: Estimate) -> Outcome {
        let diverged = estimate.diverged
        guard diverged.successes > 0 else { return decided(estimate) }
        let lost = Phrase.Value.phrase(Divergence.counted(diverged))
        guard estimate.finished > 0 else {
            return Outcome(nil, Phrase("outcome.nothing-measured", ["diverged": lost]))
        }
        guard estimate.finished >= estimate.confidence.fewestForMedian else {
            return Outcome(
                nil,
                Phrase(
                    "outcome.too-few-left",
                    ["diverged": lost, "left": .count(estimate.finished)]))
        }
        let outcome = decided(estimate)
        return Outcome(
            outcome.bearing,
            Phrase(
                "outcome.with-diverged", ["finding": .phrase(outcome.finding), "diverged": lost]))
    }

    private func decided(_ estimate: Estimate) -> Outcome {
        guard estimate.seeds > 0 else { return Outcome(nil, Phrase("outcome.no-run")) }
        guard estimate.seeds >= estimate.confidence.fewestForMedian else {
            return tooFew(estimate)
        }
        // One number of all seeds is no sample: runs that are compared are the same, or nothing varies.
        guard !estimate.isConstant else {
            return Outcome(
                nil, Phrase("outcome.constant", ["value": style.written(estimate.value)]))
        }
        return rule.outcome(for: estimate).map { Outcome($0.bearing, finding($0)) }
            ?? open(estimate)
    }

    /// What is said of fewer seeds than an interval of this confidence takes.
    private func tooFew(_ estimate: Estimate) -> Outcome {
        Outcome(
            nil,
            Phrase(
                "outcome.too-few-seeds",
                [
                    "seeds": .seeds(estimate.seeds),
                    "fewest": .count(estimate.confidence.fewestForMedian),
                ]))
    }

    /// What is said where no range holds the whole interval: how many seeds would make it narrow enough, if the
    /// number stayed where it is. Its width falls with the root of the number of seeds.
    private func open(_ estimate: Estimate) -> Outcome {
        let limits: Phrase.Value =
            switch rule {
            case .ranges:
                .phrase(
                    "outcome.sides",
                    [
                        "limits": .list(
                            rule.crossed(by: estimate).map { style.written($0, digits: 3) })
                    ])
            case .difference(let none, let margin, _, _, _):
                .phrase(
                    none == 0 ? "outcome.margin" : "outcome.margin-about",
                    ["margin": style.written(margin), "none": style.written(none)])
            }
        let ratio = rule.narrowing(of: estimate, isRatio: style == .plain)
        let needed = Double(estimate.seeds) * ratio * ratio
        guard needed.isFinite, needed < 1e6 else {
            return Outcome(nil, Phrase("outcome.straddles", ["limits": limits]))
        }
        return Outcome(
            nil,
            Phrase(
                "outcome.straddles-needed",
                [
                    "limits": limits,
                    "needed": .number(max(needed, Double(estimate.seeds + 1)), digits: 2),
                ]))
    }
}
