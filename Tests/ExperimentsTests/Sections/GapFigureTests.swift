import Base
import Charts
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct GapFigureTests {
    /// A curve does not end, or jump, where some seeds have stopped: from its best epoch on, each has the losses of the
    /// weights that it keeps.
    @Test func keptLossesGoOn() async throws {
        var settings = RunSettings()
        settings.epochs = 60
        let laboratory = Laboratory(
            task: .xor, seeds: 5, firstSeed: 0, jobs: 1, settings: settings)
        let entry = try await Section.earlyStopping(.xor).figure(
            "early-stopping-gap", from: laboratory)
        let table = try #require(entry).data
        let stopped = try await laboratory.onRows(.earlyStopping)
        #expect(stopped[.epochs].values.contains { $0 < 60 })
        for (rows, measure) in [("held out", Measure.heldOutLoss), ("training", .dataLoss)] {
            let curve = table.rows.filter {
                $0[0] == .text("early-stopping") && $0[1] == .text(rows)
            }
            #expect(curve.last?[2] == .integer(60))
            #expect(curve.last?[4] == .number(stopped[measure].median))
        }
    }

    /// Losses far above those of guessing leave the panel, the grey ones in every panel, with the number they end at.
    @Test(.slow) func theAxisEndsWhereLossesSayNothing() async throws {
        let laboratory = Laboratory(task: .xor, seeds: 8, firstSeed: 0, jobs: 1)
        let entry = try await Section.overview(.xor).figure("methods-gap", from: laboratory)
        let figure = try #require(entry).make(.en)
        for panel in figure.panels.joined() {
            #expect(panel.y.domain?.lowerBound == 0)
            #expect(panel.y.domain.map { $0.upperBound < 2 } == true)
            #expect(panel.marks.contains { ($0 as? BeyondMark)?.label != nil })
            #expect(panel.y.scale == .linear)
        }
        #expect(
            figure.panels.joined().count == laboratory.task.net(RunSettings()).methods.count - 1)
    }
}
