import Base
import TestSupport
import Testing

@testable import Charts

/// Words of any number and length on pages of any width.
@Suite struct YieldingLayoutTests {
    private static let long =
        "the class of everything that was measured on the second Tuesday in May "

    private func names(_ count: Int, _ length: Int) -> [RichText] {
        (0..<count).map { number in
            RichText(
                plain: String(String(repeating: Self.long, count: 9).prefix(length)) + "\(number)")
        }
    }

    /// A matrix and dots beside it, over categories.
    private func figure(_ names: [RichText], word: String = "note") -> Figure {
        let edges = (0...names.count).map { Double($0) - 0.5 }
        let axis = Axis(RichText(plain: word), scale: .categories(names))
        let cells = names.indices.map { row in names.indices.map { Double(row * $0 % 7) } }
        let matrix = Panel(
            title: RichText(plain: word), x: axis, y: axis,
            marks: [
                HeatMapMark(x: edges, y: edges, values: cells, colors: .sequential(0...7))
            ])
        let dots = Panel(
            title: RichText(plain: word), x: axis, y: Axis(RichText(plain: word)),
            marks: names.indices.prefix(9).map { number in
                ScatterMark(
                    [Point(Double(number), 1)],
                    series: Series(name: RichText(plain: "\(word) \(number)"), slot: number))
            }
                + (0..<4).map { _ in
                    CalloutMark(RichText(plain: word), at: Point(0, 1))
                }, note: RichText(plain: word))
        return Figure(
            id: "f", title: RichText(plain: word), subtitle: RichText(plain: word),
            caption: RichText(plain: word), description: "A figure.", panels: [[matrix, dots]],
            colorBar: ColorBar(label: RichText(plain: word), scale: .sequential(0...7)))
    }

    private func layOut(
        _ figure: Figure, _ millimetres: Double, size: Double = 8, fit: Figure.Fit = .yielding
    ) throws -> DisplayList {
        try figure.displayList(
            width: millimetres / 25.4 * 72, theme: .light.withText(size: size), words: .en,
            measurer: PlainMeasurer(), includeCaption: true, includeTitle: true, fit: fit)
    }

    @Test(arguments: [1, 3, 100], [1, 60, 500])
    func everythingIsLaidOutAtEveryWidth(count: Int, length: Int) throws {
        for (width, size) in [(180.0, 8.0), (85, 8), (60, 8), (40, 8), (24, 8), (60, 24)] {
            for word in ["note", String(repeating: "incomprehensibilities", count: 12)] {
                let list = try layOut(figure(names(count, length), word: word), width, size: size)
                let page = Rect(x: 0, y: 0, width: list.width, height: list.height)
                for (index, box) in list.textBoxes.enumerated() {
                    #expect(page.contains(box.rect, slack: 0.5), "\(width) mm: \(box.text)")
                    for other in list.textBoxes[..<index] {
                        #expect(
                            !box.rect.overlaps(other.rect, slack: 0.3),
                            "\(width) mm: \(box.text) over \(other.text)")
                    }
                }
                let words = list.commands.count { if case .text = $0 { true } else { false } }
                #expect(words == list.textBoxes.count)
            }
        }
    }

    @Test func nothingIsGivenUpWithoutNeed() throws {
        for figure in SampleFigures.all(.en) {
            let strict = try layOut(figure, 180, fit: .strict)
            #expect(try layOut(figure, 180) == strict)
            #expect(strict.textScale == 1 && strict.textBoxes.allSatisfy { $0.whole == nil })
        }
    }

    @Test func manyCategoriesKeepEverySecondOrThirdLabel() throws {
        let figure = figure(names(100, 3))
        #expect(throws: ChartError.self) { try layOut(figure, 180, fit: .strict) }
        let list = try layOut(figure, 180)
        #expect(list.textScale == 1)
        let labels = list.textBoxes.filter { $0.text.hasPrefix("the") }
        #expect(labels.count > 3 * 100 / 4 && labels.count < 300)
    }

    @Test func namesThatAreCutKeepBothEndsAndTheWholeName() throws {
        let setter = TextSetter(measurer: PlainMeasurer(), theme: .light)
        let text = RichText(plain: Self.long + "17")
        let line = try setter.cut(text, .small, width: 80)
        #expect(line.width <= 80 && line.whole == text)
        #expect(line.text.plain.hasPrefix("the class") && line.text.plain.hasSuffix("17"))
        #expect(line.text.plain.contains("…"))
        #expect(try setter.cut("short", .small, width: 80).whole == nil)
    }

    @Test func namesThatDifferInTheMiddleStayApart() throws {
        let setter = TextSetter(measurer: PlainMeasurer(), theme: .light)
        let names = (1...30).map {
            RichText(plain: "administrative district number \($0) of the northern province")
        }
        let lines = try setter.cut(names, .small, width: 90)
        #expect(Set(lines.map(\.text)).count == names.count)
        #expect(lines.allSatisfy { $0.width <= 90 } && lines.map(\.whole) == names)
        #expect(lines[14].text.plain.contains("15") && lines[14].text.plain.hasPrefix("…"))
        let same = Array(repeating: names[0], count: 3)
        #expect(try setter.cut(same, .small, width: 90).allSatisfy { $0.width <= 90 })
    }

    @Test func linesBeyondTheMostAreCut() throws {
        let setter = TextSetter(measurer: PlainMeasurer(), theme: .light)
        let text = RichText(plain: Self.long + Self.long + "17")
        let block = try setter.wrap(text, .text, width: 90, mostLines: 3)
        #expect(block.lines.count == 3 && block.text == text)
        #expect(block.lines.allSatisfy { $0.width <= 90 })
        #expect(block.lines[2].text.plain.hasSuffix("17"))
        let short = try setter.wrap("two words", .text, width: 30, mostLines: 3)
        #expect(short.lines.count == 2 && short.text == "two words")
    }

    @Test func wordsWithoutRoomAreListedBelow() throws {
        var page = Page(figure: "f", width: 100)
        page.list.height = 50
        let font = Font(family: "f", size: 8, weight: .regular)
        for (text, x) in [("first", 10.0), ("second", 20), ("tick", 25), ("far", 95)] {
            page.writesTickLabels = text == "tick"
            page.text(
                TextLine(text: RichText(plain: text), font: font, width: 30), at: Point(x, 20),
                anchor: .start, paint: .text)
        }
        #expect(page.takeAside() == ["second", "far"])
        #expect(page.list.textBoxes.map(\.text) == ["first"] && page.problem == nil)
        #expect(page.list.commands.count == 1)
    }
}
