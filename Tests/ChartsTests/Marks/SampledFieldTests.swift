import Testing

@testable import Charts

@Suite struct SampledFieldTests {
    @Test func reducingKeepsMeans() {
        let field = SampledField(columns: 5, rows: 4, values: (0..<20).map(Double.init))
        let half = field.reduced(by: 2)
        #expect(half.columns == 2 && half.rows == 2)
        // Columns 2 to 4 belong to the second squares.
        #expect(half.values == [3, 5.5, 13, 15.5])
        #expect(field.reduced(by: 1).values == field.values)
        #expect(field.reduced(by: 9).values == [9.5])
    }

    @Test func dotsInterpolateBetweenCentres() throws {
        let field = SampledField(columns: 2, rows: 1, values: [0, 1])
        let rect = Rect(x: 0, y: 0, width: 72, height: 36)
        let grid = try #require(DotGrid(covering: rect))
        #expect(grid.columns == 200 && grid.rows == 100)
        let table = ColorTable(.sequential(0...1), theme: .light)
        let image = field.image(on: grid, of: rect, table)
        func dot(_ column: Int) -> [UInt8] { Array(image.rgba[(4 * column)..<(4 * column + 4)]) }
        func color(_ value: Double) -> [UInt8] { (0..<4).map { table[value][$0] } }
        // Beyond the outer centres the values stay as they are.
        #expect(dot(0) == color(0) && dot(49) == color(0))
        #expect(dot(150) == color(1) && dot(199) == color(1))
        #expect(dot(99) == color(0.495))
    }

    @Test func whatIsNoNumberIsClear() {
        let field = SampledField(columns: 1, rows: 2, values: [.nan, 0])
        let image = field.image(ColorTable(.sequential(0...1), theme: .light))
        // The upper row comes first.
        #expect(image.rgba[3] == 255 && image.rgba[7] == 0)
    }
}
