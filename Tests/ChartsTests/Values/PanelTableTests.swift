import Testing

@testable import Charts

@Suite struct PanelTableTests {
    private func read(
        _ marks: [any Mark], x: Axis = Axis("epoch"), y: Axis = Axis("loss"), image: RichText = ""
    ) -> PanelTable? {
        PanelTable(Panel(title: "p", x: x, y: y, marks: marks), image: image)
    }

    @Test func linesStandBesideTheirBands() throws {
        let (l1, l2) = (Series(name: "L1", slot: 1), Series(name: "L2", slot: 2))
        let table = try #require(
            read([
                BandMark(x: [0, 1], low: [0.5, 0.25], high: [2, 1], series: l1),
                LineMark([Point(0, 1), Point(1, 0.5)], series: l1),
                LineMark([Point(1, 3), Point(2, 4)], series: l2),
            ]))
        #expect(table.title == "p" && table.corner == "epoch" && table.quantity == "loss")
        #expect(table.columns == [.name("L1"), .name("L2")] && table.slots == [1, 2])
        #expect(table.rowsAreX)
        #expect(table.rows.map(\.head) == [.place(0), .place(1), .place(2)])
        #expect(
            table.rows.map { $0.cells[0] } == [
                .init(at: 0, 1, interval: Interval(0.5, 2)),
                .init(at: 1, 0.5, interval: Interval(0.25, 1)), nil,
            ])
        #expect(table.rows.map { $0.cells[1]?.value } == [nil, 3, 4])
    }

    @Test func seriesWithoutANameAreCalledByTheirAxis() throws {
        let table = try #require(
            read([LineMark([Point(0, 1)], series: Series(name: "", slot: 0))]))
        #expect(table.columns == [.name("loss")])
        #expect(table.quantity == "")
    }

    @Test func whatHasNeitherNameNorColourIsBackground() {
        #expect(read([LineMark([Point(0, 1)], series: Series(name: "", slot: nil))]) == nil)
        #expect(read([]) == nil)
    }

    @Test func categoriesAreNamedAndTicksKeepTheirWords() throws {
        let bar = BarMark(
            [(position: 0, height: 2), (position: 1, height: 3)], width: 0.5,
            series: Series(name: "s", slot: 0))
        let scale = Axis.Scale.categories(["none", "L1"])
        let named = try #require(read([bar], x: Axis("method", scale: scale)))
        #expect(named.rows.map(\.head) == [.name("none"), .name("L1")])
        let ticks = Axis("x", ticks: .at([(value: 1, label: "one")]))
        let line = LineMark([Point(0, 1), Point(1, 2)], series: Series(name: "s", slot: 0))
        let worded = try #require(read([line], x: ticks))
        #expect(worded.rows.map(\.head) == [.place(0), .name("one")])
        // A place that is no category, however large, is a number.
        let far = LineMark([Point(1e300, 1), Point(0, 1)], series: Series(name: "s", slot: 0))
        let numbers = try #require(read([far], x: Axis("method", scale: scale)))
        #expect(numbers.rows.map(\.head) == [.name("none"), .place(1e300)])
    }

    @Test func longSeriesAreThinnedToTheirEndsAndEvenSteps() throws {
        let line = LineMark(
            (0...1200).map { Point(Double($0), 1) }, series: Series(name: "s", slot: 0))
        let table = try #require(read([line]))
        #expect(table.rows.map(\.place) == stride(from: 0.0, through: 1200, by: 100).map { $0 })
        for count in 0...40 {
            let kept = PanelTable.thinned(Array(0..<count))
            #expect(kept.count == min(count, PanelTable.mostPlaces))
            #expect(
                kept.first == (count > 0 ? 0 : nil) && kept.last == (count > 0 ? count - 1 : nil))
            #expect(Set(kept).count == kept.count)
        }
    }

    @Test func fieldsHaveRowsFromTheTop() throws {
        let field = FieldMark(
            on: GridArea(columns: 2, rows: 2, x: 0...4, y: 0...2), values: [1, 2, 3, 4],
            colors: .sequential(0...4), contour: nil)
        let table = try #require(
            read([field], x: Axis("a"), y: Axis("b"), image: "probability"))
        #expect(table.quantity == "probability" && table.corner == "b ↓, a →")
        #expect(table.columns == [.place(1), .place(3)])
        #expect(table.rows.map(\.place) == [1.5, 0.5])
        let shown = try #require(field.shownField)
        for (row, line) in zip(table.rows, shown.values.reversed()) {
            #expect(row.cells.map { $0?.value } == line)
        }
        #expect(!table.rowsAreX)
    }

    @Test func placesThatAreNoNumbersAreLeftOut() throws {
        let line = LineMark(
            [Point(.nan, 1), Point(.infinity, 2), Point(1, .nan), Point(2, 5)],
            series: Series(name: "s", slot: 0))
        let table = try #require(read([line]))
        #expect(table.rows.allSatisfy { $0.place.isFinite })
        #expect(table.rows.last?.cells[0]?.value == 5)
    }

    @Test func stripsGiveMedianAndTenths() throws {
        let strip = StripMark(
            (0...10).map(Double.init), at: 3, spread: 0.8, series: Series(name: "s", slot: 0))
        let item = try #require(strip.shownValues.first?.items.first)
        #expect(item == .init(at: 3, 5, interval: Interval(1, 9)))
    }
}
