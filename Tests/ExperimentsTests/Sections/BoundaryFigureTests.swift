import Base
import Charts
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

/// What the fields of the four points say beside what they draw.
@Suite struct BoundaryFigureTests {
    private static func laboratory() -> Laboratory {
        var settings = RunSettings()
        settings.epochs = 60
        return Laboratory(task: .xor, seeds: 5, firstSeed: 0, jobs: 1, settings: settings)
    }

    /// Every cell is answered by a rule or by its opposite.
    @Test func agreementIsTheShareOfThePlane() async throws {
        let laboratory = Self.laboratory()
        let net = laboratory.settings.xor8
        let runs = try await laboratory.measured([Method.none], of: net)[0]
        let grid = GridArea(side: 8, range: -0.5...1.5)
        func agreements(_ rule: @escaping (Point) -> Bool) -> [Double] {
            SeedFields(runs.plan, runs.runs, on: grid, against: rule).agreements
        }
        let (left, right) = (agreements { $0.x < 0.5 }, agreements { $0.x >= 0.5 })
        #expect(left.count == 5)
        #expect(!zip(left, right).contains { ($0 + $1 - 1).magnitude > 1e-12 })
        #expect(SeedFields(runs.plan, runs.runs, on: grid).agreements.isEmpty)
    }

    /// What a title tells of methods stands above each of them.
    @Test func panelsSayHowManySeedsSolveAndHowMidwayTheyAre() async throws {
        let entry = try await Section.overview(.xor).figure(
            "methods-boundaries", from: Self.laboratory())
        let figure = try #require(entry).make(.en)
        let notes = figure.panels.joined().compactMap { $0.note?.plain }
        #expect(notes.count == figure.panels.joined().count)
        #expect(!notes.contains { !$0.contains("solved") || !$0.contains("nearest") })
        #expect(figure.untoldNumbers.isEmpty)
    }
}
