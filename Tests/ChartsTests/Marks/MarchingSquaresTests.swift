import Testing

@testable import Charts

@Suite struct MarchingSquaresTests {
    private func circle(_ count: Int, _ radius: Double) -> [Double] {
        let middle = Double(count - 1) / 2
        return (0..<(count * count)).map { index in
            let x = Double(index % count) - middle
            let y = Double(index / count) - middle
            return (x * x + y * y).squareRoot() - radius
        }
    }

    @Test func aCircleIsOneClosedLine() {
        let lines = MarchingSquares.contour(circle(41, 12.3), columns: 41, rows: 41, level: 0)
        #expect(lines.count == 1)
        #expect(lines[0].first == lines[0].last)
        #expect(lines[0].count > 60)
        for point in lines[0] {
            let radius = ((point.x - 20) * (point.x - 20) + (point.y - 20) * (point.y - 20))
                .squareRoot()
            #expect(abs(radius - 12.3) < 0.05)
        }
    }

    @Test func aPlaneIsOneOpenLine() {
        let values = (0..<30).map { Double($0 % 6) }
        let lines = MarchingSquares.contour(values, columns: 6, rows: 5, level: 2.25)
        #expect(lines.count == 1)
        #expect(lines[0].count == 5)
        #expect(lines[0].allSatisfy { abs($0.x - 2.25) < 1e-12 })
        #expect(Set(lines[0].map(\.y)) == [0, 1, 2, 3, 4])
    }

    @Test func aSaddleHasTwoLines() {
        let lines = MarchingSquares.contour([1, 0, 0, 1], columns: 2, rows: 2, level: 0.4)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.count == 2 })
    }

    @Test func cellsThatAreNotNumbersAreLeftOut() {
        var values = (0..<30).map { Double($0 % 6) }
        values[8] = .nan
        values[9] = .infinity
        let lines = MarchingSquares.contour(values, columns: 6, rows: 5, level: 2.25)
        #expect(lines.joined().allSatisfy { $0.isFinite })
        #expect(!lines.isEmpty)
        #expect(MarchingSquares.contour([.nan], columns: 1, rows: 1, level: 0).isEmpty)
        #expect(
            MarchingSquares.contour([5, 5, 5, 5], columns: 2, rows: 2, level: 5).isEmpty)
    }
}
