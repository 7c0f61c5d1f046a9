import Testing

@testable import Charts

@Suite struct BeyondMarkTests {
    private func arrows(_ points: [Point], y: Axis.Scale = .linear, _ range: ClosedRange<Double>)
        -> [Point]
    {
        let frame = Frame(
            plot: Rect(x: 20, y: 10, width: 100, height: 50), theme: .light, hasImage: false,
            horizontal: AxisTransform(scale: .linear, domain: 0...10, span: nil),
            vertical: AxisTransform(scale: y, domain: range, span: nil))
        var list = DisplayList(width: 200, height: 100)
        BeyondMark(points, series: Series(name: "s", slot: 1)).draw(in: frame, on: &list)
        return list.commands.flatMap { command -> [Point] in
            if case .stamp(_, let places, _, _) = command { places } else { [] }
        }
    }

    @Test func aCurveThatStaysWithinHasNone() {
        #expect(arrows([Point(0, 0), Point(5, 1), Point(10, 0.5)], 0...1).isEmpty)
    }

    /// One for each stretch, where the line crosses the edge.
    @Test func theyStandWhereTheCurveLeaves() {
        let up = arrows([Point(0, 0), Point(4, 4), Point(6, 5), Point(8, 0), Point(10, 4)], 0...2)
        #expect(up == [Point(40, 10), Point(110, 10)])
        #expect(arrows([Point(5, -1)], 0...2) == [Point(70, 60)])
    }

    /// Zero has no place on a logarithmic axis: it lies below all of it.
    @Test func whatIsNotPositiveLiesBelowALogarithmicAxis() {
        #expect(
            arrows([Point(0, 10), Point(5, 0), Point(10, 0)], y: .logarithmic, 1...100) == [
                Point(70, 60)
            ])
        #expect(arrows([Point(0, .nan), Point(5, .nan)], 0...2).isEmpty)
    }

    /// They ask for no room: an axis that fits the data would never need them.
    @Test func theyDoNotWidenAxes() {
        #expect(BeyondMark([Point(0, 5)], series: Series(name: "s", slot: 1)).extent == Extent())
    }
}
