import TestSupport
import Testing

@testable import Charts

@Suite struct MarksTests {
    private func frame(
        x: Axis.Scale = .linear, y: Axis.Scale = .linear, _ domain: ClosedRange<Double> = 0...10
    ) -> Frame {
        Frame(
            plot: Rect(x: 20, y: 10, width: 100, height: 50), theme: .light, hasImage: false,
            horizontal: AxisTransform(scale: x, domain: domain, span: nil),
            vertical: AxisTransform(scale: y, domain: domain, span: nil))
    }

    private func drawn(_ mark: any Mark, in frame: Frame) -> [Command] {
        var list = DisplayList(width: 200, height: 100)
        mark.draw(in: frame, on: &list)
        return list.commands
    }

    private let series = Series(name: "s", slot: 3)

    @Test func aPointThatIsNotFiniteBreaksALine() throws {
        let points = [Point(0, 1), Point(1, 2), Point(2, .nan), Point(3, 4), Point(4, 5)]
        let mark = LineMark(points, series: series)
        let commands = drawn(mark, in: frame())
        guard case .path(let path, let stroke, _) = try #require(commands.first) else {
            Issue.record("a line is a path")
            return
        }
        let moves = path.elements.filter { if case .move = $0 { true } else { false } }
        #expect(moves.count == 2)
        #expect(stroke?.paint == .series(3))
        #expect(mark.extent.y?.high == 5)
    }

    @Test func logarithmicAxesDropWhatIsNotPositive() throws {
        let mark = LineMark(
            [Point(1, 0), Point(2, -1), Point(3, 1), Point(4, 10)], series: series)
        for command in drawn(mark, in: frame(y: .logarithmic, 1...10)) {
            #expect(command.isFinite)
        }
        #expect(mark.extent.y?.smallestPositive == 1)
        let transform = AxisTransform(scale: .logarithmic, domain: nil, span: mark.extent.y)
        #expect(transform.low > 0.5 && transform.high < 20)
    }

    @Test func markersAreFewAndOnTheLine() throws {
        let points = (0...500).map { Point(Double($0) / 50, 5) }
        for slot in 0..<8 {
            let mark = LineMark(points, series: Series(name: "", slot: slot))
            let places = drawn(mark, in: frame()).compactMap { command -> [Point]? in
                if case .stamp(_, let places, _, _) = command { places } else { nil }
            }
            let first = try #require(places.first)
            #expect((5...8).contains(first.count))
            #expect(first.allSatisfy { abs($0.y - 35) < 1e-9 })
        }
    }

    @Test func thinAndGreyLinesCarryNoMarkers() {
        let points = (0...50).map { Point(Double($0) / 5, 5) }
        let grey = Series(name: "ghost", slot: nil)
        for mark in [
            LineMark(points, series: series, style: .thin), LineMark(points, series: grey),
        ] {
            #expect(drawn(mark, in: frame()).count == 1)
        }
    }

    @Test func bandsReachTheEdgeOfALogarithmicAxis() throws {
        let mark = BandMark(x: [1, 2, 3], low: [0, 0, 2], high: [2, 3, 4], series: series)
        let commands = drawn(mark, in: frame(y: .logarithmic, 1...10))
        guard case .path(let path, nil, let fill?) = try #require(commands.first) else {
            Issue.record("a band is a filled path")
            return
        }
        #expect(fill.opacity < 0.5)
        let atEdge = path.elements.count { element in
            if case .line(let point) = element { point.y == 60 } else { false }
        }
        #expect(atEdge == 2)
    }

    @Test func heatMapsAreOneImage() throws {
        let mark = HeatMapMark(
            x: [0, 5, 10], y: [0, 5, 10], values: [[0, 1], [2, .nan]], colors: .sequential(0...2))
        let commands = drawn(mark, in: frame())
        guard case .image(let image, let rect, let smooth) = try #require(commands.first) else {
            Issue.record("a heat map is an image")
            return
        }
        #expect(commands.count == 1 && !smooth)
        #expect(image.columns == 2 && image.rows == 2)
        #expect(rect == Rect(x: 20, y: 10, width: 100, height: 50))
        // The first row of values lies at the bottom; what is not a number is transparent.
        #expect(image.rgba[7] == 0)
        #expect(image.rgba[8] > 230)
    }

    @Test func unevenCellsAreSampled() throws {
        let grid = try #require(HeatMapMark.Grid([0, 10, 40]))
        #expect(grid.cells.count == 80)
        #expect(grid.cells.count { $0 == 0 } == 20)
        #expect(HeatMapMark.Grid([3, 3]) == nil)
    }

    @Test func fieldsAreOneSmoothImageAndAContour() throws {
        let area = GridArea(columns: 40, rows: 30, x: 0...10, y: 0...10)
        let mark = FieldMark(
            on: area, values: area.centres.map(\.x), colors: .diverging(0...10), contour: 4)
        let commands = drawn(mark, in: frame())
        #expect(commands.count == 2)
        guard case .image(_, _, true) = commands[0], case .path(let path, _, _) = commands[1] else {
            Issue.record("a field is a smooth image and a path")
            return
        }
        for element in path.elements {
            if case .line(let point) = element { #expect(abs(point.x - 60) < 1e-9) }
        }
    }

    @Test func contoursLieAtTheirLevels() throws {
        let area = GridArea(columns: 40, rows: 30, x: 0...10, y: 0...10)
        let mark = ContourMark(on: area, values: area.centres.map(\.y), levels: [2, 5])
        guard case .path(let path, _, nil) = try #require(drawn(mark, in: frame()).first) else {
            Issue.record("contours are a path")
            return
        }
        var heights: Set<Double> = []
        for element in path.elements {
            if case .line(let point) = element { heights.insert((point.y * 1e6).rounded() / 1e6) }
        }
        #expect(heights == [50, 35])
    }

    @Test func spansCrossThePlot() throws {
        let mark = SpanMark(.vertical, over: 2...4, label: "patience")
        guard case .path(let path, nil, _) = try #require(drawn(mark, in: frame()).first) else {
            Issue.record("a span is a filled path")
            return
        }
        #expect(path == .rect(Rect(x: 40, y: 10, width: 20, height: 50)))
        #expect(mark.annotations.count == 1)
    }

    @Test func rastersHaveGapsBetweenRows() throws {
        let mark = RasterMark(
            on: GridArea(columns: 3, rows: 2, x: 0...10, y: 0...10),
            filled: [true, true, false, false, false, true])
        let commands = drawn(mark, in: frame())
        guard case .path(let faint, nil, let under?) = try #require(commands.first),
            case .path(let filled, nil, let over?) = try #require(commands.last)
        else {
            Issue.record("a raster is two areas")
            return
        }
        // Cells beside each other are one area; rows do not touch.
        #expect(under.paint == .maskLight && over.paint == .maskDark)
        #expect(
            faint.elements.count == 2
                * Path.rect(Rect(x: 0, y: 0, width: 1, height: 1)).elements.count)
        #expect(filled.elements.count == faint.elements.count)
        guard case .move(let first) = filled.elements[0],
            case .move(let second) = filled.elements[5]
        else {
            Issue.record("an area begins with a move")
            return
        }
        #expect(second.x > first.x && second.y > first.y)
    }

    @Test func hatchingKeepsToMarkedCells() throws {
        let mark = HatchMark(
            on: GridArea(columns: 2, rows: 1, x: 0...10, y: 0...10), marked: [true, false])
        guard case .path(let path, _, _) = try #require(drawn(mark, in: frame()).first) else {
            Issue.record("hatching is a path")
            return
        }
        for element in path.elements {
            if case .line(let point) = element { #expect(point.x <= 70.01) }
        }
    }

    @Test func extentsOfNothingAreEmpty() {
        let nothing: [any Mark] = [
            LineMark([], series: series), LineMark([Point(.nan, 1)], series: series),
            BandMark(x: [], low: [], high: [], series: series),
            ScatterMark([], series: series), BarMark([], width: 1, series: series),
            HistogramMark(edges: [], heights: [], series: series),
            SpikeMark(at: .nan, height: 1, series: series, label: "x"),
            IntervalMark([], series: series), StripMark([], at: 0, spread: 1, series: series),
            RidgelineMark([], series: series),
            HeatMapMark(x: [], y: [], values: [], colors: .sequential(0...1)),
            ReferenceMark(.vertical, at: .infinity, label: "x"),
            TextMark("x", at: Point(.nan, 0)),
        ]
        for mark in nothing {
            #expect(mark.extent == Extent(), "\(type(of: mark))")
            #expect(drawn(mark, in: frame()).allSatisfy { $0.isFinite })
        }
    }
}
