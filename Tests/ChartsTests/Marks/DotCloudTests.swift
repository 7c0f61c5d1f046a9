import Testing

@testable import Charts

@Suite struct DotCloudTests {
    private func alpha(_ places: [Point], opacity: Double = 1) throws -> (DotGrid, [Int]) {
        let grid = try #require(DotGrid(covering: Rect(x: 1, y: 1, width: 20, height: 10)))
        let image = DotCloud(places: places, radius: 1, opacity: opacity)
            .image(on: grid, color: Color(hex: 0x123456))
        return (grid, stride(from: 3, to: image.rgba.count, by: 4).map { Int(image.rgba[$0]) })
    }

    @Test func oneDiscHasItsArea() throws {
        let (_, alpha) = try alpha([Point(9.1, 5.3)])
        let area = Double(alpha.reduce(0, +)) / 255 * DotGrid.pitch * DotGrid.pitch
        #expect(abs(area - 3.1416) < 0.25)
    }

    @Test func theSameDiscTwiceHidesNoMoreWhenOpaque() throws {
        let one = try alpha([Point(9, 5)]).1
        let two = try alpha([Point(9, 5), Point(9, 5)]).1
        #expect(one.max() == 255 && two.count { $0 == 255 } >= one.count { $0 == 255 })
        let faint = try alpha([Point(9, 5)], opacity: 0.5).1.max()
        let overlaid = try alpha([Point(9, 5), Point(9, 5)], opacity: 0.5).1.max()
        #expect(try #require(faint) < #require(overlaid))
    }

    @Test func discsOverTheEdgeAreCut() throws {
        #expect(try alpha([Point(-5, -5), Point(500, 5)]).1.allSatisfy { $0 == 0 })
        #expect(try alpha([Point(1, 1), Point(21, 11)]).1.contains { $0 > 0 })
    }
}
