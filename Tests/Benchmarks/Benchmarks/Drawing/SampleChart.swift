import Charts
import Foundation
import Rendering
import Texts

/// Charts that are drawn to be timed.
enum SampleChart {
    private static let names: [RichText] = [
        "no regularizer", "L1", "L2", "dropout", "batch normalization",
    ]

    /// Five lines of 200 points; `peers/matplotlib_chart.py` draws the same.
    static let lines = chart(
        Panel(
            x: Axis("epoch"), y: Axis("data loss", scale: .logarithmic),
            marks: names.enumerated().map { k, name in
                LineMark(
                    (0..<200).map { step in
                        let x = Double(step)
                        let fall = exp(-0.01 * Double(k + 1) * x)
                        return Point(x, fall + 0.05 * (1 + sin(0.1 * x + Double(k))))
                    }, series: Series(name: name, slot: k))
            }))

    /// A line of a million points.
    static let longLine = chart(
        Panel(
            x: Axis("step"), y: Axis("value"),
            marks: [
                LineMark(
                    (0..<1_000_000).map { Point(Double($0), scattered($0)) },
                    series: Series(name: "noise", slot: 3))
            ]))

    /// 100,000 points in the plane.
    static let cloud = chart(
        Panel(
            x: Axis("first"), y: Axis("second"),
            marks: [
                ScatterMark(
                    (0..<100_000).map {
                        Point(scattered($0) + scattered(7 * $0), scattered(3 * $0))
                    }, series: Series(name: "rows", slot: 3), radius: 1)
            ]))

    /// A function of the plane at 1,000 × 1,000 places.
    static let field = chart(
        Panel(
            x: Axis("first"), y: Axis("second"),
            marks: [
                FieldMark(
                    on: GridArea(side: 1000, range: 0...1),
                    values: (0..<1_000_000).map { place in
                        let (row, column) = (Double(place / 1000), Double(place % 1000))
                        return 0.5 + 0.5 * sin(0.01 * row) * sin(0.013 * column)
                    }, colors: .diverging(0...1), contour: 0.5)
            ]))

    /// The figure on a page of 180 mm.
    static func layout(_ figure: Figure, _ renderer: Renderer) throws -> DisplayList {
        try figure.displayList(
            width: 510, theme: .light, words: try .embedded(.en), measurer: renderer.measurer,
            includeCaption: true, includeTitle: true)
    }

    private static func chart(_ panel: Panel) -> Figure {
        Figure(
            id: "sample", title: "Losses fall at different speeds", subtitle: "", caption: "",
            description: "A chart to be timed.", panels: [[panel]], panelAspect: 0.6)
    }

    /// A number in 0 ..< 1 that looks random.
    private static func scattered(_ k: Int) -> Double {
        var word = UInt64(truncatingIfNeeded: k) &* 0x9E37_79B9_7F4A_7C15
        word ^= word >> 29
        word = word &* 0xBF58_476D_1CE4_E5B9
        return Double(word >> 11) * 0x1p-53
    }
}
