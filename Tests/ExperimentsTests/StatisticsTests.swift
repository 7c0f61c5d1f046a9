import Base
import Neural
import TestSupport
import Testing

@testable import Experiments

@Suite struct StatisticsTests {
    @Test func quantilesInterpolate() {
        #expect(quantile([3, 1, 2], 0.5) == 2)
        #expect(quantile([1, 2], 0.5) == 1.5)
        #expect(quantile([1, 2, .nan, .infinity], 1) == 2)
        #expect(quantile([], 0.5).isNaN)
    }

    @Test func wilsonIntervalOfAKnownCase() {
        // Ten of twenty: 0.2993 to 0.7007, from the formula by hand.
        let interval = Share(10, of: 20).interval
        #expect(abs(interval.low - 0.2993) < 1e-4)
        #expect(abs(interval.high - 0.7007) < 1e-4)
        let none = Share(0, of: 64).interval
        #expect(none.low == 0)
        #expect(none.high > 0.05 && none.high < 0.06)
    }

    /// In double precision, squares overflow long before the norm does.
    @Test func normsDoNotOverflow() {
        let layout = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1
        ).layout
        #expect(abs(DenseWeights([3e200, 4e200, 0.0], layout: layout).norm / 5e200 - 1) < 1e-12)
        #expect(DenseWeights([3, 4, 0.0], layout: layout).norm == 5)
    }

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
