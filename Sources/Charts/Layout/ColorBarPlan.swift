/// A colour bar measured for a height.
struct ColorBarPlan {
    let bar: ColorBar
    let height: Double
    let axis: AxisPlan
    private let transform: AxisTransform
    private let tickGap: Double

    private static let mostHeight = 170.0

    init(_ bar: ColorBar, room: Double, planner: AxisPlanner) throws(ChartError) {
        self.bar = bar
        height = min(room, ColorBarPlan.mostHeight)
        tickGap = planner.setter.theme.tickGap
        let domain = bar.scale.domain
        transform = AxisTransform(scale: .linear, domain: domain, span: nil)
        axis = try planner.plan(
            Axis(bar.label, domain: domain, ticks: bar.ticks.map(Axis.Ticks.at) ?? .automatic),
            transform, orientation: .vertical, length: height, titleRoom: max(height, room))
    }

    /// Points, with the gap to the panels.
    var width: Double {
        Measures.colorBarGap + Measures.colorBarWidth + Measures.tickLength + tickGap
            + axis.labelWidth
            + (axis.title.isEmpty ? 0 : Measures.axisLabelGap + axis.title.height)
    }

    func draw(left: Double, top: Double, theme: Theme, on page: inout Page) {
        let rect = Rect(
            x: left + Measures.colorBarGap, y: top, width: Measures.colorBarWidth, height: height)
        page.begin("colour bar")
        let rows = 128
        var pixels: [UInt8] = []
        for row in 0..<rows {
            let value = transform.value(at: 1 - (Double(row) + 0.5) / Double(rows))
            let bytes = (bar.scale.color(value, theme: theme) ?? theme.color(.background)).bytes
            pixels += [bytes.red, bytes.green, bytes.blue, 255]
        }
        page.list.commands.append(
            .image(PixelImage(columns: 1, rows: rows, rgba: pixels), in: rect, smooth: false))
        page.list.commands.append(
            .path(
                .rect(rect), stroke: Stroke(paint: .axis, width: 0.4, join: .miter), fill: nil))
        for label in axis.labels {
            guard let fraction = transform.fraction(label.value) else { continue }
            let y = rect.maxY - fraction * rect.height
            page.stroke(
                [Point(rect.maxX, y), Point(rect.maxX + Measures.tickLength, y)], .axis,
                width: theme.axisWidth)
            page.middleText(
                label.block, x: rect.maxX + Measures.tickLength + tickGap, middle: y,
                anchor: .start, paint: .mutedText)
        }
        page.uprightText(
            axis.title,
            left: rect.maxX + Measures.tickLength + tickGap + axis.labelWidth
                + Measures.axisLabelGap, middle: rect.midY, paint: .text)
        page.end()
    }
}
