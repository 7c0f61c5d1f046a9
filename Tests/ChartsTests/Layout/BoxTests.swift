import TestSupport
import Testing

@testable import Charts

/// Pages of given height.
@Suite struct BoxTests {
    private func draw(_ figure: Figure, width: Double = 510, height: Double?) throws -> DisplayList
    {
        try figure.displayList(
            width: width, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: true, includeTitle: true, height: height)
    }

    @Test(arguments: [0.9, 1.2, 1.7])
    func aFigureFillsTheHeight(share: Double) throws {
        for figure in [SampleFigures.lines(5, .en), SampleFigures.multiples(.en)] {
            let natural = try draw(figure, height: nil)
            let list = try draw(figure, height: share * natural.height)
            #expect(list.height == share * natural.height)
            let lowest = try #require(list.textBoxes.map(\.rect.maxY).max())
            #expect(abs(list.height - Measures.pageMargin - lowest) < 1, "\(figure.id)")
        }
    }

    @Test func aLowPageSaysHowHighItHadToBe() throws {
        let figure = SampleFigures.multiples(.en)
        let error = try #require(throws: ChartError.self) { try draw(figure, height: 70) }
        guard case .tooLow(_, 70, let needed) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(try draw(figure, height: needed + 1).height == needed + 1)
    }

    @Test func planesKeepTheirShapeAndStandInTheMiddle() throws {
        let plane = Panel(
            x: Axis("x", domain: 0...1), y: Axis("y", domain: 0...1),
            marks: [ScatterMark([Point(0.5, 0.5)], series: Series(name: "", slot: 0))],
            equalAspect: true)
        let figure = Figure(
            id: "planes", title: "Planes", subtitle: "", caption: "", description: "",
            panels: [[plane, plane]])
        let list = try draw(figure, height: 160)
        #expect(list.height == 160)
        let dots = list.commands.flatMap { command -> [Point] in
            if case .stamp(_, let places, _, _) = command { places } else { [] }
        }
        let xs = Set(dots.map(\.x)).sorted()
        #expect(xs.count == 2)
        // Their middle is that of the page, but for the words beside the first of them.
        #expect(abs((xs[0] + xs[1]) / 2 - 255) < 30)
        #expect(xs[1] - xs[0] < 180)
    }
}
