import TestSupport
import Testing

@testable import Charts

@Suite struct DisplayListHeightTests {
    private func list(leastHeight: Double = 0) throws -> DisplayList {
        try Figure(
            id: "one", title: "Title", subtitle: "", caption: "Caption", description: "",
            panels: [
                [
                    Panel(
                        x: Axis("x"), y: Axis("y"),
                        marks: [
                            LineMark([Point(0, 0), Point(1, 1)], series: Series(name: "", ink: 0))
                        ])
                ]
            ]
        ).displayList(
            width: 300, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: true, includeTitle: true, leastHeight: leastHeight)
    }

    /// Of a pair of files the lower one is as high as the other: what is to spare goes to the plot.
    @Test(arguments: [1, 12, 60, 150])
    func plotsGrowWithThePage(missing: Double) throws {
        let before = try list()
        let after = try list(leastHeight: before.height + missing)
        #expect(after.height == before.height + missing)
        let (low, high) = (try #require(before.plots.first), try #require(after.plots.first))
        #expect(abs(high.height - low.height - missing) < 0.5)
        #expect(high.width == low.width)
        #expect(after.textBoxes.map(\.text).contains("Caption"))
    }

    @Test func aHigherPageStaysAsItIs() throws {
        let before = try list()
        #expect(try list(leastHeight: before.height - 10) == before)
    }

    /// Nothing is left below it, and nothing else moves.
    @Test func captionGoesDownWithTheEdge() throws {
        let before = try list()
        var after = before
        after.heighten(to: before.height + 30)
        #expect(after.height == before.height + 30)
        for (old, new) in zip(before.textBoxes, after.textBoxes) {
            let shift = old.text == "Caption" ? 30.0 : 0
            #expect(abs(new.rect.y - old.rect.y - shift) < 1e-9, "\(old.text)")
        }
        let moved = zip(before.commands, after.commands).filter { $0 != $1 }.count
        #expect(moved == 1)
    }

    @Test func noPageBecomesLower() throws {
        let before = try list()
        var after = before
        after.heighten(to: before.height - 10)
        #expect(after == before)
    }
}
