import Base
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct StatisticsTests {
    private func en(_ value: Phrase.Value) -> String { Words.en.text(value) }
    private func zh(_ value: Phrase.Value) -> String { Words.zh.text(value) }

    @Test func quantitiesWithoutANumberSayIt() {
        #expect(en(.number(.nan)) == "no value" && zh(.number(.infinity)) == "无数值")
        #expect(en(.spread(Spread([.nan]))) == "no value")
        #expect(zh(.percentages(Spread([]))) == "无数值")
        #expect(en(.share(Share(0, of: 0))) == "no value")
        #expect(en(.percentage(.nan)) == "no value")
    }

    @Test func oneSeedIsNoSeeds() {
        #expect(en(.seeds(1)) == "1 seed" && en(.seeds(2)) == "2 seeds")
        #expect(zh(.seeds(1)) == "1 个种子")
    }

    @Test func numbersAreWrittenShort() {
        #expect(formatted(0.03125, digits: 3) == "0.0313")
        #expect(formatted(1.5) == "1.5")
        #expect(formatted(-2) == "−2")
        #expect(formatted(20_000) == "20000")
        #expect(formatted(1.25e-7, digits: 2) == "1.3\u{A0}×\u{A0}10^{−7}")
        #expect(formatted(9.999, digits: 2) == "10")
        #expect(formatted(.nan) == "–")
        #expect(formatted(0) == "0")
    }
}
