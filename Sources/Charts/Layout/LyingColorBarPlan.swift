/// A colour bar above the panels of a narrow page: its label, the bar, its ticks.
struct LyingColorBarPlan {
    let bar: ColorBar
    let axis: AxisPlan
    /// Points.
    let length: Double
    private let transform: AxisTransform
    private let tickGap: Double

    private static let mostLength = 190.0
    private static let labelGap = 2.5

    init(_ bar: ColorBar, room: Double, planner: AxisPlanner) throws(ChartError) {
        self.bar = bar
        tickGap = planner.setter.theme.tickGap
        let domain = bar.scale.domain
        transform = AxisTransform(scale: .linear, domain: domain, span: nil)
        length = min(room, LyingColorBarPlan.mostLength) - 24
        axis = try planner.plan(
            Axis(bar.label, domain: domain, ticks: bar.ticks.map(Axis.Ticks.at) ?? .automatic),
            transform, orientation: .horizontal, length: length, titleRoom: room)
    }

    /// Points.
    var height: Double {
        (axis.title.isEmpty ? 0 : axis.title.height + LyingColorBarPlan.labelGap)
            + Measures.colorBarWidth + Measures.tickLength + tickGap + axis.labelHeight
    }

    func draw(left: Double, top: Double, theme: Theme, on page: inout Page) {
        page.begin("colour bar")
        page.text(axis.title, x: left, top: top, anchor: .start, paint: .text)
        // Labels at the ends are centred under them.
        let overhang = (axis.labels.first?.block.width ?? 0) / 2
        let rect = Rect(
            x: left + min(overhang, 12),
            y: top + height - axis.labelHeight - tickGap
                - Measures.tickLength - Measures.colorBarWidth,
            width: length, height: Measures.colorBarWidth)
        let columns = 128
        var pixels: [UInt8] = []
        for column in 0..<columns {
            let value = transform.value(at: (Double(column) + 0.5) / Double(columns))
            let bytes = (bar.scale.color(value, theme: theme) ?? theme.color(.background)).bytes
            pixels += [bytes.red, bytes.green, bytes.blue, 255]
        }
        page.list.commands.append(
            .image(PixelImage(columns: columns, rows: 1, rgba: pixels), in: rect, smooth: false))
        page.list.commands.append(
            .path(
                .rect(rect), stroke: Stroke(paint: .axis, width: 0.4, join: .miter), fill: nil))
        for label in axis.labels {
            guard let fraction = transform.fraction(label.value) else { continue }
            let x = rect.x + fraction * rect.width
            page.stroke(
                [Point(x, rect.maxY), Point(x, rect.maxY + Measures.tickLength)], .axis,
                width: theme.axisWidth)
            page.text(
                label.block, x: x, top: rect.maxY + Measures.tickLength + tickGap,
                anchor: .middle, paint: .mutedText)
        }
        page.end()
    }
}
