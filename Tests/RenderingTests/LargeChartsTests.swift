import Base
import Charts
import Rendering
import TestSupport
import Testing

/// Charts of very much data: the files stay small.
@Suite struct LargeChartsTests {
    private static let series = Series(name: "rows", slot: 3)
    private static let most = 300_000

    /// A number in 0 ..< 1 that looks random.
    private static func scattered(_ index: Int) -> Double {
        var word = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        word ^= word >> 29
        word = word &* 0xBF58_476D_1CE4_E5B9
        return Double(word >> 11) * 0x1p-53
    }

    private func sizes(_ mark: any Mark) throws -> [Int] {
        let renderer = try Renderer()
        let figure = Figure(
            id: "large", title: "Much data", subtitle: "", caption: "", description: "Much.",
            panels: [[Panel(x: Axis("x"), y: Axis("y"), marks: [mark])]], panelAspect: 0.6)
        let list = try figure.displayList(
            width: 510, theme: .light, words: .en, measurer: renderer.measurer,
            includeCaption: true, includeTitle: true)
        return try FileFormat.allCases.map { format in
            try renderer.file(
                list, format: format, dpi: 200,
                metadata: Metadata(title: "", command: "", seed: "", description: "")
            ).count
        } + [renderer.web(list, idPrefix: "a", title: "", description: "").utf8.count]
    }

    @Test func aMillionPointsOfNoise() throws {
        let points = (0..<1_000_000).map { Point(Double($0), Self.scattered($0)) }
        let sizes = try sizes(LineMark(points, series: Self.series))
        #expect(sizes.allSatisfy { $0 < Self.most }, "\(sizes)")
    }

    /// Shades have more to tell than dots.
    @Test(arguments: [(1.0, most), (0.3, 400_000)])
    func aHundredThousandDots(opacity: Double, most: Int) throws {
        let points = (0..<100_000).map {
            Point(Self.scattered($0) + Self.scattered(7 * $0), Self.scattered(3 * $0))
        }
        let mark = ScatterMark(points, series: Self.series, radius: 1, opacity: opacity)
        let sizes = try sizes(mark)
        #expect(sizes.allSatisfy { $0 < most }, "\(sizes)")
    }

    @Test func aFieldOfAMillionCells() throws {
        let values = (0..<1_000_000).map { index -> Double in
            let (row, column) = (Double(index / 1000), Double(index % 1000))
            return (row - 500) * (column - 500) / 250_000
        }
        let mark = FieldMark(
            on: GridArea(side: 1000, range: 0...1), values: values,
            colors: .diverging(-1...1), contour: 0)
        let sizes = try sizes(mark)
        #expect(sizes.allSatisfy { $0 < Self.most }, "\(sizes)")
    }
}
