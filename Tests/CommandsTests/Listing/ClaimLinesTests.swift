import Base
import Experiments
import Testing

@testable import Commands

@Suite struct ClaimLinesTests {
    private var claim: Claim {
        let words = (1...30).map { "word\($0)" }.joined(separator: " ")
        let finding = Outcome(.holds, en: words, zh: String(repeating: "字", count: 100))
        let other = Outcome(.corrected, en: "no", zh: "否")
        return ClaimDefinition(
            "9.9-a", en: "A claim of 10^{−7}.", zh: "说法。", figure: nil,
            test: .measured(
                Localized(en: "share", zh: "比例"), .percent, Rule(below: other, 0.5, above: finding))
        ).settled(section: "s", estimate: Estimate(value: 0.75, low: 0.7, high: 0.8, seeds: 64))
    }

    @Test func linesHaveAtMostEightyColumns() {
        for language in Language.allCases {
            let text = ClaimLines([claim], language: language).text
            for line in text.split(separator: "\n") {
                let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
                #expect(columns <= 80)
                #expect(line.last != " ")
            }
        }
    }

    @Test func claimIsWhole() {
        let text = ClaimLines([claim], language: .en).text
        #expect(text.hasPrefix("9.9-a  HOLDS\n       A claim of 10^−7.\n"))
        #expect(text.contains("→ share: 75\u{A0}% (70 to 80\u{A0}%), 64 seeds"))
        #expect(text.contains("word30"))
        #expect(text.hasSuffix("\n\n1 holds"))
    }
}
