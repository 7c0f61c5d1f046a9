import Base
import Charts
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct RuleTests {
    private static let parts = SectionCatalog.all.flatMap(\.claims).flatMap(\.parts)

    private let rule = Rule.ranges(
        [0, 1], [Outcome(.refutes, "a"), Outcome(.refutes, "b"), Outcome(.supports, "c")])

    private func outcome(_ rule: Rule, _ low: Double, _ high: Double) -> String? {
        rule.outcome(for: Estimate(value: (low + high) / 2, low: low, high: high, seeds: 64))?
            .finding.key
    }

    @Test(arguments: [
        (-2.0, -1.0, ".a"), (0.2, 0.8, ".b"), (1.1, 9, ".c"), (-.infinity, -1, ".a"),
        (2, .infinity, ".c"),
    ])
    func intervalInsideARangeDecides(low: Double, high: Double, name: String) {
        #expect(outcome(rule, low, high) == name)
    }

    @Test(arguments: [
        (-1.0, 0.5), (0.5, 1.5), (-1, 2), (0, 0.5), (0.5, 1), (.nan, .nan),
        (-.infinity, .infinity),
    ])
    func intervalAcrossAThresholdDecidesNothing(low: Double, high: Double) {
        #expect(outcome(rule, low, high) == nil)
    }

    /// Within the margin there is no difference that matters, even where 0 is excluded; outside, one side decides.
    @Test(arguments: [
        (-0.02, 0.01, ".alike"), (0.001, 0.02, ".alike"), (-0.029, -0.001, ".alike"),
        (0.001, 0.04, ".more"), (-0.5, -0.001, ".less"), (0.03, 0.04, ".more"),
    ])
    func differencesAreReadWithTheirMargin(low: Double, high: Double, name: String) {
        #expect(outcome(.more(by: 0.03), low, high) == name)
    }

    @Test(arguments: [(-0.04, 0.01), (-0.01, 0.04), (-0.04, 0.04), (0.0, 0.04), (-0.04, 0.0)])
    func differencesMayStayOpen(low: Double, high: Double) {
        #expect(outcome(.more(by: 0.03), low, high) == nil)
    }

    /// Of whichever statement a difference is read for, each of the three findings says one thing.
    @Test func bearingsFollowTheStatement() {
        func bearings(_ rule: Rule) -> [Bearing?] { rule.outcomes.map(\.bearing) }
        #expect(bearings(.more(by: 1)) == [.refutes, .refutes, .supports])
        #expect(bearings(.less(by: 1)) == [.supports, .refutes, .refutes])
        #expect(bearings(.alike(within: 1)) == [.refutes, .supports, .refutes])
        #expect(bearings(.noWorse(by: 1)) == [.refutes, .supports])
    }

    @Test(arguments: [
        ([.supports, .supports] as [Bearing?], Verdict.holds), ([.refutes, .refutes], .corrected),
        ([.supports, .refutes], .conditional), ([.supports, .refutes, nil], .conditional),
        ([.supports, nil], .undecided), ([.refutes, nil], .undecided), ([nil], .undecided),
    ])
    func partsComeToAVerdict(parts: [Bearing?], verdict: Verdict) {
        #expect(Verdict(of: parts) == verdict)
    }

    /// One refuted part is enough where a statement stands or falls as a whole.
    @Test func wholeStatementsFallWithOnePart() {
        #expect(Verdict(of: [.refutes, nil], isWhole: true) == .corrected)
        #expect(Verdict(of: [.supports, .refutes], isWhole: true) == .corrected)
        #expect(Verdict(of: [.supports, nil], isWhole: true) == .undecided)
        #expect(Verdict(of: [.supports, .supports], isWhole: true) == .holds)
    }

    /// Synthetic evidence on either side of every limit of every part changes what is said.
    @Test(arguments: parts.map(\.id))
    func findingsFollowTheNumbers(id: String) throws {
        let part = try #require(Self.parts.first { $0.id == id })
        guard case .measured(_, let read) = part.test else { return }
        let rule = read(ScoreMargins())
        let limits: [Double] =
            switch rule {
            case .ranges(let thresholds, _): thresholds
            case .difference(let none, let margin, _, _, _): [none - margin, none + margin]
            }
        for limit in limits {
            let step = max(1e-9, limit.magnitude * 1e-6)
            let (below, above) = (
                outcome(rule, limit - 2 * step, limit - step),
                outcome(rule, limit + step, limit + 2 * step)
            )
            #expect(below != nil && above != nil && below != above, "\(id) at \(limit)")
        }
    }

    @Test func derivedPartsNeedNoNumber() throws {
        let derived = Self.parts.filter(\.isDerived)
        #expect(!derived.isEmpty)
        for part in derived {
            let settled = part.settled(nil, .single)
            #expect(settled.basis == .derived && settled.bearing != nil)
        }
    }

    @Test func everyPartHasANameOfItsOwnAndAFigureOfSomeSection() {
        #expect(Set(Self.parts.map(\.id)).count == Self.parts.count)
        let figures = SectionCatalog.all.flatMap { $0.figures.map(\.id) }
        for part in Self.parts {
            #expect(part.figure.map(figures.contains) ?? true, "\(part.id)")
        }
    }

    /// Every text of a claim is said of some outcome, and every outcome has one.
    @Test func textsAreThoseOfTheOutcomes() {
        for claim in SectionCatalog.all.flatMap(\.claims) {
            let table = "claim-\(claim.id)"
            let said = Set(claim.sayings.map { String($0.key.dropFirst(table.count + 1)) })
            for words in Words.all {
                #expect(Set(words.unfilled(table: table).map(\.name)) == said, "\(claim.id)")
            }
        }
    }

    /// Where nothing is decided it says how many seeds would do, from the width of the interval.
    @Test func openPartsSayHowManySeedsTheyNeed() throws {
        let definition = ClaimDefinition(
            "9.9-a", figure: nil, .points, .more(by: 0.03))
        let claim = try #require(
            definition.settled(
                section: "s",
                estimates: ["9.9-a": Estimate(value: 0, low: -0.06, high: 0.06, seeds: 64)]))
        #expect(claim.verdict == .undecided)
        #expect(Words.en.text(claim.finding).hasSuffix("about 260 seeds would be needed."))
    }
}
