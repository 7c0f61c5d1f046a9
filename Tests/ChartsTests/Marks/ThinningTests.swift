import Testing

@testable import Charts

@Suite struct ThinningTests {
    @Test func keepsExtremesOfEveryColumn() {
        // A slow wave: no column is covered, yet each has many points.
        let points = (0..<20_000).map { step -> Point in
            let place = step % 1000
            return Point(Double(step) / 200, Double(min(place, 1000 - place)))
        }
        let thin = Thinning(points, width: 1)
        #expect(thin.areas.isEmpty && thin.lines.count == 1)
        let line = thin.lines[0]
        #expect(line.count <= 4 * 401)
        func extremes(_ points: [Point]) -> [Int: (Double, Double)] {
            Dictionary(points.map { (Int($0.x / 0.25), ($0.y, $0.y)) }) {
                (min($0.0, $1.0), max($0.1, $1.1))
            }
        }
        let (before, after) = (extremes(points), extremes(line))
        #expect(before.count == after.count)
        for (column, range) in before {
            #expect(after[column]?.0 == range.0 && after[column]?.1 == range.1)
        }
        #expect(line.first == points.first && line.last == points.last)
        #expect(zip(line, line.dropFirst()).allSatisfy { $0.x <= $1.x })
    }

    @Test func noiseBecomesTheAreaThatItCovers() {
        var random = SampleRandom(state: 5)
        // Calm, then noise of −10 ... 10 in columns 100 ..< 300, then calm.
        let points = (0..<40_000).map { step in
            let x = Double(step) / 400
            return Point(x, (25..<75).contains(x) ? Double.random(in: -10...10, using: &random) : 0)
        }
        let thin = Thinning(points, width: 1)
        #expect(thin.areas.count == 1 && thin.lines.count == 2)
        let area = thin.areas[0]
        #expect(area.map(\.x).min() == 25.125 && area.map(\.x).max() == 74.875)
        // Half a stroke beyond the noise at most, and nearly all of its height.
        #expect(area.allSatisfy { (9.0...10.5).contains(abs($0.y)) })
        #expect(thin.lines[0].first == points.first && thin.lines[1].last == points.last)
        // The lines reach into the area.
        #expect(thin.lines[0].last!.x >= 25 && thin.lines[1].first!.x < 75)
    }

    @Test func shortLinesStay() {
        let points = (0..<60).map { Point(Double($0) * 0.001, Double($0)) }
        #expect(Thinning(points, width: 1).lines == [points])
        #expect(Thinning([], width: 1).lines.isEmpty)
    }
}
