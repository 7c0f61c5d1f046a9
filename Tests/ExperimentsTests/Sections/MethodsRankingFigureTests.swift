import Base
import Charts
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments

/// What a ranking says of gains that are known.
@Suite struct MethodsRankingFigureTests {
    /// - Parameter gains: of every method, one for each seed.
    private func task(
        _ gains: [(Method, [Double])], margin: Double = 0.03, isClean: Bool = false
    ) -> MethodsRankingFigure.Task {
        let net =
            isClean
            ? LearningTask.xor.cleanNet(RunSettings()) : LearningTask.xor.net(RunSettings())
        return MethodsRankingFigure.Task(
            net: net,
            rows: gains.map { method, gains in
                .init(method: method, gains: gains, mean: .mean(of: gains))
            }, margin: margin, seeds: gains[0].1.count)
    }

    private func title(_ tasks: MethodsRankingFigure.Task...) -> String {
        MethodsRankingFigure(tasks: tasks).figure(.en).title.plain
    }

    private let large = [0.09, 0.11, 0.1, 0.1, 0.1, 0.1]
    private let small = [0.01, 0.012, 0.01, 0.01, 0.01, 0.01]
    private let unsure = [0.5, -0.4, 0.5, -0.4, 0.1, 0.1]

    @Test func gainsBeyondTheMarginAreNamed() {
        #expect(title(task([(.l2, large), (.dropout, small)])).hasPrefix("L2 raised"))
        #expect(title(task([(.l2, large), (.dropout, large)])).hasPrefix("All methods"))
        let three = title(task([(.l2, large), (.dropout, large), (.l1, unsure)]))
        #expect(three.hasPrefix("L2 and dropout raised"), "\(three)")
        #expect(three.contains("by 10.0"), "\(three)")
    }

    /// A large mean that may be none is no gain, nor is a sure one that is too small.
    @Test func otherGainsAreNot() {
        let title = title(task([(.l2, unsure), (.dropout, small)]))
        #expect(title.hasSuffix("no single method’s gain is shown to matter"), "\(title)")
        let lost = self.title(task([(.l2, small), (.dropout, large.map { -$0 })]))
        #expect(lost.contains("dropout lowered"), "\(lost)")
        let both = self.title(task([(.l2, large), (.dropout, large.map { -$0 })]))
        #expect(both.hasPrefix("L2 raised") && both.contains("dropout lowered"), "\(both)")
    }

    /// Without intervals there is no rule to tell of.
    @Test func fewSeedsDecideNothing() {
        let figure = MethodsRankingFigure(tasks: [task([(.l2, [0.1, 0.1])])]).figure(.en)
        #expect(figure.title.plain == "What each method gains, seed by seed")
        #expect(!figure.subtitle.plain.contains("interval"))
        #expect(!figure.caption.plain.contains("nterval"))
    }

    /// Clean rows have a margin of their own, and the methods in the order of the noisy ones.
    @Test func twoTasksAreToldTogether() {
        let noisy = task([(.l2, large), (.dropout, small)])
        let clean = task([(.dropout, large), (.l2, unsure)], margin: 0.01, isClean: true)
        let figure = MethodsRankingFigure(tasks: [noisy, clean])
        #expect(figure.tasks.map { $0.rows.map(\.method) } == [[.l2, .dropout], [.l2, .dropout]])
        let title = figure.figure(.en).title.plain.replacing("\u{00A0}", with: " ")
        #expect(
            title == "L2 gained on noisy points, dropout on clean points",
            "\(title)")
        let panels = figure.figure(.en).panels.joined()
        #expect(panels.count == 2 && Set(panels.map { "\($0.x.domain as Any)" }).count == 1)
    }

    /// A gain that may be chance with these seeds is not said to be none.
    @Test func withoutASureGainTheSeedsAreTold() {
        let chance = "with 6 seeds no single method’s gain is beyond chance"
        func title(_ noisy: [Double], _ clean: [Double]) -> String {
            let figure = MethodsRankingFigure(
                tasks: [
                    task([(.l2, noisy), (.dropout, unsure)]),
                    task([(.l2, clean), (.dropout, unsure)], margin: 0.01, isClean: true),
                ]
            ).figure(.en)
            return figure.title.plain.replacing("\u{00A0}", with: " ")
        }
        #expect(title(large, unsure) == "L2 gained on noisy points; on clean points, \(chance)")
        #expect(title(unsure, large) == "L2 gained on clean points; on noisy points, \(chance)")
        #expect(
            title(unsure, unsure)
                == "\(chance.sentenceStart), on noisy points or on clean")
        #expect(title(small, unsure).contains("shown to matter"))
    }

    /// Where all gain on noisy rows, the title says how much, and what is gained at most on clean ones.
    @Test func gainsOfAllAreToldByTheirRange() {
        let noisy = task([(.l2, large), (.dropout, large.map { 2 * $0 })])
        let clean = task([(.l2, small), (.dropout, unsure)], margin: 0.01, isClean: true)
        let figure = MethodsRankingFigure(tasks: [noisy, clean]).figure(.en)
        #expect(
            figure.title.plain.contains("between 10.0 and 20.0 percentage points"),
            "\(figure.title.plain)")
        #expect(figure.untoldNumbers.isEmpty, "\(figure.untoldNumbers)")
    }

    /// Every seed is in the data, beside the mean.
    @Test func dataHoldEverySeed() {
        let data = MethodsRankingFigure(tasks: [task([(.l2, large)])]).data
        #expect(data.rows.count == 1 + large.count)
    }
}
