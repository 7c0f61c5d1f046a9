import Testing

@testable import Charts

/// Which panels stay, and whether the title is still theirs.
@Suite struct FigureSelectionTests {
    private static let whole = Figure(
        id: "whole", title: "L2 is best", subtitle: "", caption: "", description: "",
        panels: [
            ["none", "L1", "L2", "the bias, squared"].map {
                Panel(title: RichText($0), x: Axis("x"), y: Axis("y"), marks: [])
            }
        ])

    @Test(arguments: [
        ("none,L2", ["none", "L2"]), ("the bias, squared", ["the bias, squared"]),
        ("\"the bias, squared\", l1", ["L1", "the bias, squared"]),
    ])
    func aCommaMayBePartOfAName(list: String, titles: [String]) throws {
        let names = Self.whole.panelNames(in: list)
        let figure = try #require(Self.whole.showing(names))
        #expect(figure.panels[0].map(\.title.plain) == titles)
    }

    @Test func whatPicksNothingIsLeftAlone() {
        #expect(Self.whole.panelNames(in: "none,dropout") == ["none", "dropout"])
    }

    @Test func theFirstPanelsStayInEveryRow() {
        var figure = Self.whole
        figure.panels = figure.panels[0].rows(of: 2)
        #expect(figure.shortened(to: 3).panels.map(\.count) == [2, 1])
        #expect(figure.shortened(to: 4).panels.map(\.count) == [2, 2])
    }

    @Test func whatStaysOfAListFlowsOn() throws {
        var figure = Self.whole
        figure.panels = figure.panels[0].rows(of: 2)
        figure.arrangement = .list
        let kept = try #require(figure.showing(["L1", "L2"]))
        #expect(kept.panels.map { $0.map(\.title.plain) } == [["L1", "L2"]])
    }

    @Test func theColumnsThatTellMostStay() {
        var figure = Self.whole
        figure.panels = [figure.panels[0], figure.panels[0]]
        figure.columnHeads = ["a", "b", "c", "d"].map { Head(RichText($0)) }
        #expect(figure.shortened(to: 3).columnHeads.map(\.title.plain) == ["a", "b", "c"])
        figure.keyColumns = [0, 3, 2]
        #expect(figure.shortened(to: 3).columnHeads.map(\.title.plain) == ["a", "c", "d"])
        #expect(
            figure.shortened(to: 3).panels.map { $0.map(\.title.plain) } == [
                ["none", "L2", "the bias, squared"]
            ])
    }

    /// What is said of all rows may not hold of the only one that is left.
    @Test func theRowThatTellsMostHasItsSubtitle() throws {
        var figure = Self.whole
        figure.panels = [figure.panels[0], figure.panels[0]]
        figure.rowHeads = ["one", "mean"].map { Head(RichText($0)) }
        figure.keyRows = [1]
        #expect(figure.shortened(to: 4).subtitle.plain == "")
        figure.keySubtitle = "the mean"
        #expect(figure.shortened(to: 4).subtitle.plain == "the mean")
        #expect(figure.shortened(to: 8).subtitle.plain == "")
        #expect(try #require(figure.showing(["one"])).subtitle.plain == "")
        #expect(try #require(figure.showing(["mean"])).subtitle.plain == "the mean")
    }

    @Test func aTitleNamesPanelsThatAreThere() throws {
        let kept = try #require(Self.whole.showing(["none", "L2"]))
        let other = try #require(Self.whole.showing(["none", "L1"]))
        #expect(kept.isTitled(asPartOf: Self.whole))
        #expect(!other.isTitled(asPartOf: Self.whole))
        var plain = Self.whole
        plain.title = "Too strong, the boundary is lost"
        #expect(!plain.shortened(to: 2).isTitled(asPartOf: plain))
    }
}
