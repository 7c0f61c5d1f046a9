import Base
import Charts
import Datasets
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments
@testable import Neural

/// Curves of networks whose parameters are known: y = a·tanh(x), one a for each seed.
@Suite struct FitsFigureTests {
    private static let rows = Samples(inputs: [-1, 0, 1], targets: [-1, 0, 1], rows: 3)

    /// - Parameter factors: each method's, one a for each seed; nil diverged.
    private func figure(
        _ factors: [[Double?]], scaling: (UInt64) -> TrainingData.Scaling? = { _ in nil }
    ) throws -> FitsFigure {
        let task = LearningTask(try #require(DatasetCatalog.all.first { $0.id == "sine" }))
        let net = task.net(RunSettings())
        var plan = net.plan(with: Method.none)
        plan.layers = [.dense(outputs: 1), .activation(.tanh), .dense(outputs: 1)]
        let methods = zip(net.methods, factors).map { method, factors in
            let runs = factors.enumerated().map { seed, factor in
                var run = Run.unrecorded(seed: UInt64(seed))
                run.divergedAt = factor == nil ? 1 : nil
                run.finalParameters = [1, 0, factor ?? 0, 0]
                return run
            }
            return MeasuredRuns(method, plan, runs)
        }
        return FitsFigure(
            net: net, methods: methods, of: task.dataset, first: TrainingData(training: Self.rows),
            expected: nil, margin: 0.03, scaling: scaling)
    }

    @Test func bandIsThatOfThePredictions() throws {
        let data = try figure([[0, 1, 2], [1, 1, 1]]).data
        #expect(data.rows.count == 2 * 121)
        func numbers(_ row: Int) -> [Double] {
            data.rows[row].compactMap { if case .number(let number) = $0 { number } else { nil } }
        }
        // At x = 1: the quantiles of 0, 1 and 2 times tanh 1.
        let end = 0.7615941559557649
        for (number, expected) in zip(numbers(120), [1, 0.2 * end, end, 1.8 * end]) {
            #expect(abs(number - expected) < 1e-6)
        }
        #expect(numbers(60).allSatisfy { abs($0) < 1e-6 })
        #expect(numbers(241)[1] == numbers(241)[3])
    }

    /// Networks that predict the same have a band without width, however their seeds scaled the rows.
    @Test func curvesAreInTheDatasUnits() throws {
        // y = 2·tanh(x) of targets as they are is y = tanh(x) of targets in units of 2.
        let factors = [2.0, 1]
        let drawn = try figure([factors, factors]) { seed in
            func scale(_ factor: Double) -> Standardization {
                Standardization([-factor, factor], columns: 1, rows: [0, 1], keeps: [false])
            }
            return TrainingData.Scaling(inputs: scale(1), targets: scale(seed == 0 ? 1 : 2))
        }
        for case .number(let number) in drawn.data.rows[120].suffix(3) {
            #expect(abs(number - 2 * 0.7615941559557649) < 1e-6)
        }
    }

    /// Each method stands before the grey band of none.
    @Test func noneHasNoPanelOfItsOwn() throws {
        let drawn = try figure([[0, 1, 2, 3], [1, 1, 1, 1]]).figure(.en)
        #expect(drawn.panels.joined().map(\.title.plain) == ["L1 sub-gradient"])
        #expect(drawn.panels[0][0].marks.filter { $0 is BandMark }.count == 2)
        #expect(try figure([[0, 1]]).figure(.en).panels.joined().map(\.title.plain) == ["none"])
    }

    /// A band of few seeds would say nothing: each has its line, and so has each without a regularizer.
    @Test func fewSeedsAreDrawnOneByOne() throws {
        let drawn = try figure([[0, 1, 2], [1, 1, 1]]).figure(.en)
        let marks = drawn.panels[0][0].marks
        #expect(!marks.contains { $0 is BandMark })
        #expect(marks.filter { $0 is LineMark }.count == 6)
        #expect(drawn.subtitle.plain.hasPrefix("Predictions of every seed"))
    }

    /// These runs recorded no score.
    @Test func titleNeedsAnInterval() throws {
        let unknown = try figure([[0, 1, 2], [1, 1, 1]]).figure(.en).title.plain
        #expect(unknown == "What the networks predict under each method")
    }

    /// A method whose seeds all diverged has an empty panel that says so.
    @Test func whatDivergedIsSaid() throws {
        let drawn = try figure([[0, nil, 2], [nil, nil, nil], [1, 1, 1]]).figure(.en)
        #expect(drawn.panels[0][0].note?.plain == "all 3 seeds diverged")
    }
}
