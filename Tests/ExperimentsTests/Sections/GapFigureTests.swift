import Base
import Charts
import Methods
import Neural
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
        let entry = try await Section.overview(.xor).figure("methods-gap", from: laboratory)
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

    /// The drawn seed is stopped where its kept weights are, and goes on from there in the colour of no regularizer.
    @Test func oneSeedGoesOnWhereItWasStopped() async throws {
        var settings = RunSettings()
        settings.epochs = 120
        let laboratory = Laboratory(task: .xor, seeds: 5, firstSeed: 0, jobs: 1, settings: settings)
        let strips = GapStrips(
            plain: try await laboratory.onRows(.none),
            regularized: try await laboratory.onRows(.earlyStopping),
            net: try await laboratory.rowsNet)
        let gaps = strips.plain[.gap]
        let seed = try #require(strips.typicalSeed)
        let place = try #require(strips.plain.runs.firstIndex { $0.seed == seed })
        let own = try #require(gaps.readings[place].value)
        let distance = (own - gaps.median).magnitude
        #expect(!gaps.values.contains { ($0 - gaps.median).magnitude < distance })
        let stopped = strips.regularized.runs[place]
        let panel = EarlyStoppingGapFigure(strips: strips).figure(.en).panels[0][0]
        let lines = panel.marks.compactMap { $0 as? LineMark }
        #expect(lines.count == 4)
        let best = Double(try #require(stopped.bestEpoch))
        let kept = try #require(stopped.last?.heldOut?.loss)
        #expect(lines[1].points.last == Point(best, kept))
        #expect(lines[3].points.first == Point(best, kept))
        #expect(lines[3].points.last?.x == 120)
    }

    /// Every patience but the longest is held against it, and so is never to stop.
    @Test func patiencesAreHeldAgainstTheLongest() async throws {
        var settings = RunSettings()
        settings.epochs = 40
        let laboratory = Laboratory(task: .xor, seeds: 5, firstSeed: 0, jobs: 1, settings: settings)
        let entry = try await Section.earlyStopping(.xor).figure(
            "early-stopping-patience", from: laboratory)
        let table = try #require(entry).data
        let names = table.rows.filter { $0[1] == .text("epochs trained, p10, median and p90") }
            .map { $0[0] }
        let differences = table.rows.filter { row in
            row[1]
                == .text(
                    "score less that of the longest patience, mean and simultaneous 95 % interval")
        }.map { $0[0] }
        #expect(names == [.integer(1), .integer(4), .integer(16), .text("never stopped")])
        #expect(differences == [.integer(1), .integer(4), .text("never stopped")])
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
