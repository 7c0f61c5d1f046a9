import Testing

@testable import Charts

@Suite struct ThinningTests {
    @Test func keepsExtremesOfEveryColumn() {
        var random = SampleRandom(state: 5)
        let points = (0..<20_000).map {
            Point(Double($0) / 200, Double.random(in: -1...1, using: &random))
        }
        let thin = Thinning.columns(points, width: 0.25)
        #expect(thin.count <= 4 * 401)
        func extremes(_ points: [Point]) -> [Int: (Double, Double)] {
            Dictionary(points.map { (Int($0.x / 0.25), ($0.y, $0.y)) }) {
                (min($0.0, $1.0), max($0.1, $1.1))
            }
        }
        let (before, after) = (extremes(points), extremes(thin))
        #expect(before.count == after.count)
        for (column, range) in before {
            #expect(after[column]?.0 == range.0 && after[column]?.1 == range.1)
        }
        #expect(thin.first == points.first && thin.last == points.last)
        #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x <= $1.x })
    }

    @Test func shortLinesStay() {
        let points = (0..<60).map { Point(Double($0) * 0.001, Double($0)) }
        #expect(Thinning.columns(points, width: 0.25) == points)
        #expect(Thinning.columns([], width: 0.25).isEmpty)
    }
}
