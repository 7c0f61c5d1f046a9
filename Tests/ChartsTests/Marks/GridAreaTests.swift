import Testing

@testable import Charts

@Suite struct GridAreaTests {
    private let area = GridArea(columns: 4, rows: 2, x: 0...8, y: -1...1)
    private let plot = Rect(x: 20, y: 10, width: 100, height: 50)

    private func frame(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Frame {
        Frame(
            plot: plot, theme: .light, hasImage: false,
            horizontal: AxisTransform(.linear, x.lowerBound, x.upperBound),
            vertical: AxisTransform(.linear, y.lowerBound, y.upperBound))
    }

    @Test func centresGoAlongRowsFromBelow() {
        #expect(area.count == 8)
        #expect(area.columnCentres == [1, 3, 5, 7] && area.rowCentres == [-0.5, 0.5])
        #expect(area.centres.map(\.x) == [1, 3, 5, 7, 1, 3, 5, 7])
        #expect(area.centres.map(\.y) == [-0.5, -0.5, -0.5, -0.5, 0.5, 0.5, 0.5, 0.5])
        #expect(GridArea(side: 3, range: 0...1).count == 9)
    }

    @Test func axesMayEndWhereTheGridDoes() {
        #expect(area.extent.x?.low == 0 && area.extent.x?.high == 8)
        #expect(area.extent.y?.firmLow == true && area.extent.y?.firmHigh == true)
    }

    @Test func placesOfThePageAreInTheCellWithThatCentre() throws {
        let frame = frame(x: 0...8, y: -1...1)
        let rect = try #require(area.rect(in: frame))
        #expect(rect == plot)
        for (cell, centre) in area.centres.enumerated() {
            #expect(area.cell(at: try #require(frame.point(centre)), in: rect) == cell)
        }
        // Beyond the edges it is the nearest cell.
        #expect(area.cell(at: Point(0, 200), in: rect) == 0)
        #expect(area.cell(at: Point(900, -50), in: rect) == 7)
    }

    @Test func aGridWithoutAreaOnThePageIsNotDrawn() {
        let flat = GridArea(columns: 1, rows: 1, x: 3...3, y: -1...1)
        #expect(flat.rect(in: frame(x: 0...8, y: -1...1)) == nil)
    }
}
