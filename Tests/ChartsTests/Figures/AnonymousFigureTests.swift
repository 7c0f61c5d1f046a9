import TestSupport
import Testing

@testable import Charts

/// Figures as questions: letters instead of names.
@Suite struct AnonymousFigureTests {
    private static let names = ["none", "L1 proximal", "L1", "L2", "dropout"]
    private static let secrets = Secrets(
        subjects: names.enumerated().map { slot, name in
            Secrets.Subject(name: RichText(name), wordings: [name], slot: slot)
        }, hints: ["λ", "patience"], quantity: "strength")
    private static let noSecrets = Secrets(subjects: [], hints: [], quantity: "strength")

    /// A column for each name, each with a line of that name's colour.
    private static let table = Figure(
        id: "table", title: "L1 is best", subtitle: "", caption: "of L1", description: "L1",
        panels: [
            names.indices.map { column in
                Panel(
                    x: Axis(column == 4 ? "dropout rate" : "*λ*", domain: 0...1),
                    y: Axis("y", domain: 0...1),
                    marks: [
                        LineMark(
                            [Point(0, 0), Point(1, Double(column) / 4)],
                            series: Series(name: "", slot: column)),
                        ReferenceMark(.vertical, at: 0.5, label: "chosen *λ*"),
                    ], note: column == 0 ? "80 %" : "patience 5")
            }
        ], columnHeads: names.map { Head(RichText($0)) })

    @Test func lettersRunInReadingOrderAndTheirOrderIsNotThatOfTheNames() {
        let (figure, solution) = Self.table.anonymous(Self.secrets)
        #expect(figure.columnHeads.map(\.title) == ["A", "B", "C", "D", "E"])
        #expect(solution.map(\.letter) == ["A", "B", "C", "D", "E"])
        #expect(solution.map(\.name.plain) != Self.names)
        #expect(Set(solution.map(\.name.plain)) == Set(Self.names))
        #expect(Self.table.anonymous(Self.secrets).solution == solution)
    }

    /// A letter's column shows the data of the name that the solution gives.
    @Test func columnsMoveWithTheirLetters() throws {
        let (figure, solution) = Self.table.anonymous(Self.secrets)
        for (column, entry) in solution.enumerated() {
            let slot = try #require(Self.names.firstIndex(of: entry.name.plain))
            let line = try #require(figure.panels[0][column].marks[0] as? LineMark)
            #expect(line.points[1].y == Double(slot) / 4)
        }
    }

    @Test func nothingTellsAndNoColourIsAMethods() throws {
        let figure = Self.table.anonymous(Self.secrets).figure
        let list = try figure.displayList(
            width: 500, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: true, includeTitle: true)
        let telling = list.textBoxes.filter { box in
            Self.names.contains { box.text.contains($0) } || box.text.contains("λ")
                || box.text.contains("patience")
        }
        #expect(telling.isEmpty)
        let slots = figure.panels.joined().flatMap(\.marks).flatMap(\.series).compactMap(\.slot)
        #expect(!slots.isEmpty && slots.allSatisfy { $0 >= Self.names.count })
        #expect(list.textBoxes.contains { $0.text == "strength" })
        // What says nothing of a method stays.
        #expect(list.textBoxes.contains { $0.text == "80 %" })
    }

    @Test func aPartOfANameIsReplaced() {
        let key = Series(name: "L2 λ, training rows", slot: 3)
        let figure = SampleFigures.figure(
            "one",
            [
                [
                    Panel(
                        x: Axis("x"), y: Axis("y"),
                        marks: [LineMark([Point(0, 0), Point(1, 1)], series: key)])
                ]
            ], language: .en
        ).anonymous(Self.secrets).figure
        #expect(LegendEntry.all(of: figure).map(\.name) == ["A, training rows"])
    }

    @Test func lettersStandForHeadsWhereNoMethodIsNamed() {
        let (figure, solution) = Self.table.anonymous(Self.noSecrets)
        #expect(figure.columnHeads.map(\.title) == ["A", "B", "C", "D", "E"])
        let heads = Self.table.columnHeads.map(\.title)
        #expect(solution.map(\.name) != heads && Set(solution.map(\.name)) == Set(heads))
        #expect(figure.title.isEmpty && figure.caption.isEmpty && figure.description.isEmpty)
    }

    /// Parts, modes and losses are not to be guessed, even where they have a method's colour.
    @Test func seriesThatAreNoMethodsKeepTheirNames() {
        let sample = SampleFigures.lines(3, .en)
        let (figure, solution) = sample.anonymous(Self.noSecrets)
        #expect(
            LegendEntry.all(of: figure).map(\.name) == LegendEntry.all(of: sample).map(\.name))
        #expect(solution.isEmpty)
        let key = Series(name: "data loss + patience", slot: 3)
        let part = SampleFigures.figure(
            "one",
            [
                [
                    Panel(
                        x: Axis("x"), y: Axis("y"),
                        marks: [LineMark([Point(0, 0), Point(1, 1)], series: key)])
                ]
            ], language: .en
        ).anonymous(Self.secrets)
        let entry = LegendEntry.all(of: part.figure).first
        #expect(entry?.name == key.name && entry?.series?.slot != key.slot)
        #expect(part.solution.isEmpty)
    }

    /// A catalogue's order of categories would tell them; marks move with their names.
    @Test func categoriesMoveWithTheirMarks() throws {
        let names: [RichText] = ["sigmoid", "tanh", "ReLU", "ELU"]
        var figure = SampleFigures.lines(1, .en)
        figure.panels = [
            [
                Panel(
                    x: Axis("x", scale: .categories(names)), y: Axis("y", domain: 0...3),
                    marks: [
                        ScatterMark(
                            names.indices.map { Point(Double($0), Double($0)) },
                            series: Series(name: "", ink: 0))
                    ])
            ]
        ]
        let (question, solution) = figure.anonymous(Self.noSecrets)
        let axis = question.panels[0][0].x
        #expect(axis.places.sorted() == Array(names.indices))
        #expect(axis.places != Array(names.indices))
        #expect(axis.orderedCategories == ["A", "B", "C", "D"])
        for (place, entry) in solution.enumerated() {
            let index = try #require(names.firstIndex(of: entry.name))
            #expect(axis.places[index] == place)
        }
        let own = AxisTransform(scale: axis.scale, domain: nil, span: nil)
        let moved = own.moving(to: axis.places)
        for (category, place) in axis.places.enumerated() {
            let shown = try #require(moved.fraction(Double(category) + 0.4))
            let expected = try #require(own.fraction(Double(place) + 0.4))
            #expect(abs(shown - expected) < 1e-12)
        }
    }

    /// Where rows have strengths of several names, all have the same word.
    @Test func strengthsOfSeveralNamesAreCalledAlike() {
        let secrets = Secrets(
            subjects: [], hints: ["λ"], strengths: ["λ", "rate"], quantity: "strength")
        var figure = SampleFigures.lines(1, .en)
        let panel = figure.panels[0][0]
        figure.panels = [[panel, panel]]
        figure.panels[0][0].title = "*λ* = 0.01"
        figure.panels[0][1].title = "rate 0.5"
        let titles = figure.anonymous(secrets).figure.panels[0].map(\.title)
        #expect(titles == ["strength 0.01", "strength 0.5"])
    }

    /// Only the axis along a strength is without values, not one that measures something over it.
    @Test func axesThatMentionAStrengthKeepTheirValues() {
        let secrets = Secrets(
            subjects: [], hints: ["patience", "λ"], strengths: ["patience", "λ"],
            quantity: "strength")
        var figure = SampleFigures.lines(1, .en)
        let panel = figure.panels[0][0]
        figure.panels = [[panel, panel]]
        figure.panels[0][0].x.label = "patience (epochs)"
        figure.panels[0][1].x.label = "λ"
        figure.panels[0][0].y.label = "more than with patience 5"
        let question = figure.anonymous(secrets).figure.panels[0][0]
        #expect(question.x.label == "strength")
        #expect(question.y.label == "more than with strength 5")
        guard case .automatic = question.y.ticks else {
            Issue.record("the axis has no values")
            return
        }
    }

    /// At the ends of lines the letters run from above.
    @Test func lettersOfLinesFollowTheirEnds() {
        let lines = (0..<3).map { slot in
            LineMark(
                [Point(0, 0), Point(1, Double(slot))],
                series: Series(name: RichText(Self.names[slot]), slot: slot))
        }
        let figure = SampleFigures.figure(
            "ends", [[Panel(x: Axis("x"), y: Axis("y"), marks: lines)]], language: .en)
        let solution = figure.anonymous(Self.secrets).solution
        #expect(solution.map(\.name.plain) == ["L1", "L1 proximal", "none"])
    }

    @Test func categoriesAreReadFromAbove() {
        var figure = SampleFigures.lines(1, .en)
        figure.panels[0][0].y.scale = .categories(["L2", "dropout"])
        let (question, solution) = figure.anonymous(Self.secrets)
        #expect(solution.prefix(2).map(\.name.plain) == ["dropout", "L2"])
        guard case .categories(let names) = question.panels[0][0].y.scale else {
            Issue.record("no categories are left")
            return
        }
        #expect(names == ["B", "A"])
    }

    @Test func labelsOfTicksAreReadFromAbove() {
        var figure = SampleFigures.lines(1, .en)
        figure.panels[0][0].y.ticks = .at([(0, "L2 (5)"), (1, "dropout (7)")])
        let (question, solution) = figure.anonymous(Self.secrets)
        #expect(solution.prefix(2).map(\.name.plain) == ["dropout", "L2"])
        guard case .at(let ticks) = question.panels[0][0].y.ticks else {
            Issue.record("no ticks are left")
            return
        }
        #expect(ticks.map(\.label) == ["B (5)", "A (7)"])
    }
}
