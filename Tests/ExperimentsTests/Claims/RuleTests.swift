import Base
import Charts
import Results
import Testing

@testable import Experiments

@Suite struct RuleTests {
    private static let definitions = SectionCatalog.all.flatMap(\.claims)

    private static func outcome(_ verdict: Verdict) -> Outcome {
        Outcome(verdict)
    }

    private let rule = Rule(
        thresholds: [0, 1], outcomes: [.corrected, .conditional, .holds].map(outcome))

    @Test(arguments: [
        (-2.0, -1.0, Verdict.corrected), (0.2, 0.8, .conditional), (1.1, 9, .holds),
        (-.infinity, -1, .corrected), (2, .infinity, .holds),
    ])
    func intervalInsideARangeDecides(low: Double, high: Double, verdict: Verdict) {
        let estimate = Estimate(value: low, low: low, high: high, seeds: 64)
        #expect(rule.outcome(for: estimate)?.verdict == verdict)
    }

    @Test(arguments: [
        (-1.0, 0.5), (0.5, 1.5), (-1, 2), (0, 0.5), (0.5, 1), (.nan, .nan),
        (-.infinity, .infinity),
    ])
    func intervalAcrossAThresholdDecidesNothing(low: Double, high: Double) {
        let estimate = Estimate(value: 0.5, low: low, high: high, seeds: 64)
        #expect(rule.outcome(for: estimate) == nil)
    }

    /// Synthetic evidence on either side of every threshold of every claim flips its verdict, and
    /// evidence across the threshold decides nothing.
    @Test(arguments: definitions.map(\.id))
    func verdictsFollowTheNumbers(id: String) throws {
        let definition = try #require(Self.definitions.first { $0.id == id })
        guard case .measured(_, let rule) = definition.test else { return }
        func verdict(_ low: Double, _ high: Double) -> Verdict {
            definition.settled(
                section: "s", estimate: Estimate(value: low, low: low, high: high, seeds: 9)
            ).verdict
        }
        let edges = [-Double.infinity] + rule.thresholds + [.infinity]
        for (place, threshold) in rule.thresholds.enumerated() {
            let below = max(edges[place], threshold - max(1e-9, threshold.magnitude * 1e-6))
            let above = min(edges[place + 2], threshold + max(1e-9, threshold.magnitude * 1e-6))
            #expect(verdict(below, below) == rule.outcomes[place].verdict)
            #expect(verdict(above, above) == rule.outcomes[place + 1].verdict)
            #expect(verdict(below, below) != verdict(above, above), "\(id) at \(threshold)")
            #expect(verdict(below, above) == .undecided)
        }
        #expect(!rule.outcomes.contains { $0.verdict == .undecided })
    }

    @Test func derivedClaimsNeedNoNumber() throws {
        let derived = Self.definitions.filter { if case .derived = $0.test { true } else { false } }
        #expect(!derived.isEmpty)
        for definition in derived {
            let claim = definition.settled(section: "s", estimate: nil)
            #expect(claim.basis == .derived && claim.verdict != .undecided)
        }
    }

    @Test func everyClaimHasANameOfItsOwnAndAFigureOfSomeSection() {
        #expect(Set(Self.definitions.map(\.id)).count == Self.definitions.count)
        let figures = SectionCatalog.all.flatMap { $0.figures.map(\.id) }
        for claim in Self.definitions {
            #expect(claim.figure.map(figures.contains) ?? true, "\(claim.id)")
        }
    }
}
