import Base
import Charts
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct WeightFiguresTests {
    /// Proximal L1 leaves fewer lines than there are weights, and says how many units work.
    @Test func networksSayHowManyUnitsWork() async throws {
        let laboratory = Laboratory(seeds: 1, firstSeed: 1, jobs: 1)
        let net = laboratory.settings.xor8
        let runs = try await laboratory.measured([.none, .l1Proximal, .l2], of: net)
        let own = NetworkWeightsFigure(net: net, methods: runs)
        #expect(own.data.rows.count == 3 * net.plan(with: Method.none).layout.weightCount)
        for words in Words.all {
            let figure = own.figure(words)
            #expect(figure.panels.map(\.count) == [3])
            #expect(figure.columnHeads.count == 3)
            #expect(!figure.columnHeads.contains { !$0.note.plain.contains("8") })
        }
    }

    /// Lines of shares begin with the weights that are exactly zero, and end with all.
    @Test func sharesBeginWithExactZeros() async throws {
        let laboratory = Laboratory(seeds: 2, firstSeed: 1, jobs: 1)
        let net = laboratory.settings.xor8
        let runs = try await laboratory.measured([.none, .l1Proximal], of: net)
        let own = FinalWeightsFigure(net: net, methods: runs)
        let lines = own.figure(.en).panels[0][0].marks.compactMap { $0 as? LineMark }
        let weights = own.data.rows.filter { $0[0] == .text(Method.l1Proximal.id) }
        let zeros = weights.count { $0[3] == .number(0) }
        let share = 100 * Double(zeros) / Double(weights.count)
        #expect(zeros > 0)
        let start = try #require(lines.last?.points.first?.y)
        #expect(start >= share)
        for line in lines {
            #expect(line.points.last?.y == 100)
            let heights = line.points.map(\.y)
            #expect(heights == heights.sorted())
        }
    }

    /// The share that is exactly zero is drawn in the unit of the bins, in every panel to one scale.
    @Test func ridgesHaveOneScale() async throws {
        let laboratory = Laboratory(seeds: 2, firstSeed: 1, jobs: 1)
        let net = laboratory.settings.xor8
        let runs = try await laboratory.measured([.none, .l1, .l1Proximal], of: net)
        let figure = WeightRidgesFigure(net: net, methods: runs).figure(.en)
        let marks = figure.panels.joined().compactMap { $0.marks.first as? RidgelineMark }
        #expect(Set(marks.map(\.highest)).count == 1)
        let last = try #require(marks.last?.ridges.last)
        let width = last.edges[1] - last.edges[0]
        let zeros = try #require(last.spike) * width
        // No ridge and no spike reaches the baseline above.
        for mark in marks {
            for ridge in mark.ridges {
                let highest = (ridge.densities + [ridge.spike ?? 0]).max() ?? 0
                #expect(mark.top(of: highest, above: ridge.baseline) < ridge.baseline + 1)
            }
        }
        #expect(zeros > 0.2 && zeros <= 1)
        #expect((last.densities.reduce(0, +) * width + zeros - 1).magnitude < 0.1)
    }
}
