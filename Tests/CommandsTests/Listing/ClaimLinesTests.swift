import Base
import Experiments
import Results
import TestSupport
import Testing

@testable import Commands

@Suite struct ClaimLinesTests {
    private var claim: Claim {
        ClaimDefinition(
            "9.9-a", figure: nil,
            .percent, .threshold(below: Outcome(.refutes), 0.5, above: Outcome(.supports))
        ).settled(
            section: "s",
            estimates: ["9.9-a": Estimate(value: 0.75, low: 0.7, high: 0.8, seeds: 64)])!
    }

    private func words(_ words: Words) -> Words {
        let many = (1...30).map { "word\($0)" }.joined(separator: " ")
        return words.adding([
            "claim-9.9-a.statement": Localized(en: "A claim of 10^{−7}.", zh: "说法。")[words],
            "claim-9.9-a.measure": Localized(en: "share", zh: "比例")[words],
            "claim-9.9-a.supports": Localized(
                en: many, zh: String(repeating: "字", count: 100))[words],
        ])
    }

    @Test func linesHaveAtMostEightyColumns() {
        for language in Words.all {
            let text = ClaimLines([claim], words(language)).text
            for line in text.split(separator: "\n") {
                let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
                #expect(columns <= 80)
                #expect(line.last != " ")
            }
        }
    }

    @Test func claimIsWhole() {
        let text = ClaimLines([claim], words(.en)).text
        #expect(text.hasPrefix("9.9-a  HOLDS\n       A claim of 10^−7.\n"))
        #expect(
            text.contains(
                "→ share: 75\u{A0}% (simultaneous 95\u{A0}% CI 70 to 80\u{A0}%), 64 seeds"))
        #expect(text.contains("word30"))
        #expect(text.hasSuffix("\n\n1 holds"))
    }
}
