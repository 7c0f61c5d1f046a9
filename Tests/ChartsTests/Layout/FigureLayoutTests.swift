import Base
import TestSupport
import Testing

@testable import Charts

@Suite struct FigureLayoutTests {
    private func draw(
        _ figure: Figure, width: Double = 510, language: Words = .en, theme: Theme = .light,
        words: Bool = true
    ) throws -> DisplayList {
        try figure.displayList(
            width: width, theme: theme, words: language, measurer: PlainMeasurer(),
            includeCaption: words, includeTitle: words)
    }

    @Test(arguments: Words.all, [170, 200, 240, 300, 360, 430, 510, 800] as [Double])
    func wordsNeitherOverlapNorLeaveThePage(language: Words, width: Double) throws {
        for figure in SampleFigures.all(language) {
            for words in [true, false] {
                let list = try draw(figure, width: width, language: language, words: words)
                #expect(list.width == width)
                #expect(list.height > 60 && list.height < 2500)
                let page = Rect(x: 0, y: 0, width: list.width, height: list.height)
                for (index, box) in list.textBoxes.enumerated() {
                    #expect(page.contains(box.rect, slack: 0.5), "\(figure.id) \(box.text)")
                    for other in list.textBoxes[..<index] {
                        #expect(
                            !box.rect.overlaps(other.rect, slack: 0.3),
                            "\(figure.id): \(box.text) over \(other.text)")
                    }
                }
            }
        }
    }

    @Test func everythingDrawnIsFiniteAndGroupsAreClosed() throws {
        for figure in SampleFigures.all(.zh) {
            let list = try draw(figure)
            #expect(list.commands.allSatisfy { $0.isFinite })
            var depth = 0
            for command in list.commands {
                if case .beginGroup = command { depth += 1 }
                if case .endGroup = command { depth -= 1 }
                #expect(depth >= 0)
            }
            #expect(depth == 0)
        }
    }

    @Test func seriesAxesAndLegendHaveGroups() throws {
        let list = try draw(SampleFigures.lines(8, .en))
        let names = list.commands.compactMap { command -> String? in
            if case .beginGroup(let name, _) = command { name } else { nil }
        }
        for name in ["title", "legend", "axes", "grid", "series L2", "caption"] {
            #expect(names.contains(name))
        }
    }

    @Test func bandsLieUnderLines() throws {
        let list = try draw(SampleFigures.lines(3, .en))
        let lastBand = list.commands.lastIndex { command in
            if case .path(_, nil, let fill?) = command {
                fill.opacity == BandMark.opacity
            } else {
                false
            }
        }
        let firstLine = list.commands.firstIndex { command in
            if case .path(_, let stroke?, nil) = command {
                stroke.paint == .series(0)
            } else {
                false
            }
        }
        #expect(try #require(lastBand) < #require(firstLine))
    }

    @Test func titleAndCaptionAreLeftOutOnRequest() throws {
        let figure = SampleFigures.lines(3, .en)
        let with = try draw(figure)
        let without = try draw(figure, words: false)
        #expect(without.height < with.height)
        #expect(!without.textBoxes.contains { $0.text.hasPrefix("Noisy XOR") })
        #expect(!without.textBoxes.contains { $0.text == "Median over seeds" })
    }

    @Test func narrowPagesWrapPanels() throws {
        // Every row carries its y label once.
        func rows(_ width: Double) throws -> Int {
            try draw(SampleFigures.multiples(.en), width: width).textBoxes
                .count { $0.text == "loss (nats)" }
        }
        #expect(try rows(510) == 2)
        #expect(try rows(270) == 4)
        #expect(try rows(170) == 7)
    }

    @Test func sharedAxesCarryLabelsOnce() throws {
        let list = try draw(SampleFigures.fields(.en))
        #expect(list.textBoxes.count { $0.text == "x2" } == 2)
        #expect(list.textBoxes.count { $0.text == "x1" } == 4)
    }

    @Test func panelsThatDifferKeepTheirLabels() throws {
        let figure = SampleFigures.weights(.en)
        let list = try draw(figure)
        #expect(list.textBoxes.count { $0.text == "weight" } == 3)
        #expect(list.textBoxes.contains { $0.text == "density" })
        let narrow = try draw(figure, width: 200)
        #expect(narrow.textBoxes.count { $0.text == "weight" } == 3)
    }

    @Test func emptyAndDegeneratePanelsAreDrawn() throws {
        let series = Series(name: "s", slot: 1)
        let marks: [[any Mark]] = [
            [], [LineMark([Point(3, 3)], series: series)],
            [LineMark([Point(1, 5), Point(2, 5), Point(3, 5)], series: series)],
            [LineMark([Point(1, .nan), Point(.infinity, 2)], series: series)],
            [ScatterMark([Point(0, -1)], series: series)],
        ]
        let scales: [Axis.Scale] = [
            .linear, .logarithmic, .symmetricLog(linearThreshold: 1), .categories([]),
        ]
        for marks in marks {
            for scale in scales {
                let figure = SampleFigures.figure(
                    "odd",
                    [[Panel(x: Axis("x", scale: scale), y: Axis("y", scale: scale), marks: marks)]],
                    language: .en)
                let list = try draw(figure, width: 300)
                #expect(list.commands.allSatisfy { $0.isFinite })
            }
        }
        let none = try draw(SampleFigures.figure("none", [], language: .en))
        #expect(none.height > 20)
    }

    @Test func linesThatLeaveTheDomainAreClipped() throws {
        let mark = LineMark(
            [Point(0, -5), Point(1, 50)], series: Series(name: "steep", slot: 1))
        let figure = SampleFigures.figure(
            "steep", [[Panel(x: Axis("x"), y: Axis("y", domain: 0...1), marks: [mark])]],
            legend: .none, language: .en)
        let clip = try draw(figure).commands.compactMap { command -> Rect? in
            if case .beginGroup("series steep", let clip) = command { clip } else { nil }
        }.first
        #expect(try #require(clip).height < 300)
    }

    @Test func aPageCanBeTooNarrow() {
        #expect(throws: ChartError.self) {
            try draw(SampleFigures.fields(.en), width: 60)
        }
        #expect(throws: ChartError.self) {
            try draw(SampleFigures.lines(3, .en), width: .nan)
        }
    }

    @Test func collidingWordsAreFound() {
        var page = Page(figure: "f", width: 100)
        page.list.height = 50
        let line = TextLine(
            text: "word", font: Font(family: "f", size: 8, weight: .regular), width: 30)
        page.text(line, at: Point(10, 20), anchor: .start, paint: .text)
        page.text(line, at: Point(30, 22), anchor: .start, paint: .text)
        #expect(page.problem == .overlap(figure: "f", first: "word", second: "word"))
        var second = Page(figure: "f", width: 100)
        second.list.height = 50
        second.text(line, at: Point(90, 20), anchor: .start, paint: .text)
        #expect(second.problem == .outsidePage(figure: "f", text: "word"))
        second.list.width = 200
        #expect(second.problem == nil)
    }

    @Test func notesKeepAwayFromData() throws {
        // Data fills all but the lower left corner.
        var points: [Point] = []
        for row in 0..<60 {
            for column in 0..<60 where row > 29 || column > 29 {
                points.append(Point(Double(column), Double(row)))
            }
        }
        let figure = SampleFigures.figure(
            "note",
            [
                [
                    Panel(
                        x: Axis("x"), y: Axis("y"),
                        marks: [ScatterMark(points, series: Series(name: "", slot: 0))],
                        note: "97 %")
                ]
            ], language: .en)
        let list = try draw(figure)
        let note = try #require(list.textBoxes.first { $0.text == "97 %" })
        #expect(note.rect.x < 150 && note.rect.y > list.height / 2)
    }

    @Test func theSameFigureGivesTheSameList() throws {
        let (first, second) = (
            try draw(SampleFigures.weights(.en)), try draw(SampleFigures.weights(.en))
        )
        #expect(first == second)
    }

    @Test func sharedNamesGiveOneLegendEntry() {
        let entries = LegendEntry.all(of: SampleFigures.multiples(.en))
        #expect(entries.map(\.name.plain) == ["none", "held out"])
        #expect(entries[1].series == nil)
    }
}
