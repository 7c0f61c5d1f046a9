import TestSupport
import Testing

@testable import Charts

/// Tables of panels with heads.
@Suite struct HeadTests {
    private static let table = Figure(
        id: "table", title: "Table", subtitle: "", caption: "", description: "",
        panels: (0..<3).map { row in
            (0..<4).map { column in
                Panel(
                    x: Axis("x", domain: 0...1), y: Axis("y", domain: 0...1),
                    marks: [
                        ScatterMark(
                            [Point(Double(column) / 4, Double(row) / 4)],
                            series: Series(name: "", slot: 0))
                    ])
            }
        },
        columnHeads: ["none", "L1 sub-gradient", "L2", "batch norm"].map { Head($0, note: "80 %") },
        rowHeads: ["seed 0", "seed 1", "mean"].map { Head($0) })

    private func texts(width: Double) throws -> [TextBox] {
        try Self.table.displayList(
            width: width, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: false, includeTitle: false
        ).textBoxes
    }

    @Test func everyHeadStandsOnce() throws {
        let boxes = try texts(width: 510)
        for name in ["none", "L2", "seed 0", "seed 1", "mean"] {
            #expect(boxes.count { $0.text == name } == 1, "\(name)")
        }
        #expect(boxes.count { $0.text == "80 %" } == 4)
    }

    @Test func headsOfColumnsShareALineAndThoseOfRowsAnEdge() throws {
        let boxes = try texts(width: 510)
        let tops = ["none", "L2"].compactMap { name in boxes.first { $0.text == name }?.rect.y }
        #expect(tops.count == 2 && abs(tops[0] - tops[1]) < 0.01)
        let lefts = ["seed 0", "mean"].compactMap { name in boxes.first { $0.text == name }?.rect.x
        }
        #expect(lefts.count == 2 && abs(lefts[0] - lefts[1]) < 0.01)
    }

    /// Notes below names of one line and of two begin at one height.
    @Test func notesShareALine() throws {
        for width in [360.0, 430, 510] {
            let boxes = try texts(width: width)
            #expect(boxes.contains { $0.text.contains("gradient") })
            let tops = boxes.filter { $0.text == "80 %" }.map(\.rect.y)
            #expect(Set(tops.map { ($0 * 100).rounded() }).count == 1, "\(width): \(tops)")
        }
    }

    @Test func rowsAreNamedAgainWhereColumnsAreWrapped() throws {
        let boxes = try texts(width: 190)
        #expect(boxes.count { $0.text == "seed 0" } > 1)
        #expect(boxes.count { $0.text == "L2" } == 1)
    }

    /// A word that is wider than its column has a hyphen where it is broken.
    @Test func longWordsOfHeadsHaveHyphens() throws {
        var figure = Self.table
        figure.columnHeads = Array(repeating: Head("regularization"), count: 4)
        for width in stride(from: 170.0, through: 510, by: 20) {
            let texts = try figure.displayList(
                width: width, theme: .light, words: .en, measurer: PlainMeasurer(),
                includeCaption: false, includeTitle: false
            ).textBoxes.map(\.text)
            let first = try #require(texts.first { $0.hasPrefix("regu") })
            #expect(first == "regularization" || first.hasSuffix("-"), "\(width): \(first)")
            #expect(!texts.contains { $0.hasSuffix("-") && $0.count < 5 })
        }
    }

    @Test func panelsArePickedByHeadsInAnyWriting() throws {
        let figure = try #require(Self.table.showing(["L1", "BatchNorm", "mean"]))
        #expect(figure.panels.map(\.count) == [2])
        #expect(figure.columnHeads.map(\.title) == ["L1 sub-gradient", "batch norm"])
        #expect(figure.rowHeads.map(\.title) == ["mean"])
        #expect(Self.table.showing(["dropout"]) == nil)
    }

    @Test func panelsArePickedByTheNamesOfOtherLanguages() throws {
        var translated = Self.table
        translated.columnHeads = ["无", "L1", "L2", "批归一化"].map { Head($0) }
        let figure = try #require(translated.showing(["batch norm"], translations: [Self.table]))
        #expect(figure.columnHeads.map(\.title) == ["批归一化"])
    }

    @Test func aFormTellsNothing() {
        let form = Self.table.blankForm
        #expect(form.columnHeads.map(\.title) == Self.table.columnHeads.map(\.title))
        #expect(!form.columnHeads.contains { !$0.note.isEmpty })
        #expect(form.title.isEmpty && form.caption.isEmpty && form.description.isEmpty)
    }

    /// What stands in brackets after a name was found, unless it has words.
    @Test func aFormHasNoNumbersAfterNames() {
        var figure = SampleFigures.lines(1, .en)
        figure.panels[0][0].y.scale = .categories(["L2 (67 %)", "AdamW (decoupled)"])
        figure.panels[0][0].x.ticks = .at([(0, "dropout (50)"), (1, "0.5")])
        let panel = figure.blankForm.panels[0][0]
        #expect(panel.y.orderedCategories == ["L2", "AdamW (decoupled)"])
        guard case .at(let ticks) = panel.x.ticks else {
            Issue.record("no ticks are left")
            return
        }
        #expect(ticks.map(\.label) == ["dropout", "0.5"])
    }

    @Test func aBlankFigureHasAxesAlone() throws {
        let list = try SampleFigures.lines(3, .en).displayList(
            width: 510, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: false, includeTitle: false, isBlank: true)
        let names = list.commands.compactMap { command -> String? in
            if case .beginGroup(let name, _) = command { name } else { nil }
        }
        #expect(names.contains("axes"))
        #expect(!names.contains { $0.hasPrefix("series") || $0 == "legend" || $0 == "words" })
    }
}
