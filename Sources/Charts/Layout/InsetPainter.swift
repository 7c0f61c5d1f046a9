/// Draws a panel's inset.
struct InsetPainter {
    let inset: Inset
    let outer: Frame
    let planner: AxisPlanner

    /// Between the inset and the edges of the larger plot, in points.
    private static let margin = 4.0

    /// - Returns: what the inset covers.
    func draw(on page: inout Page) throws(ChartError) -> Rect {
        let place = self.place
        let panel = inset.panel
        let extents = panel.marks.map(\.extent)
        let placed = PlacedPanel(
            panel: panel, number: 0,
            x: AxisTransform(
                scale: panel.x.scale, domain: panel.x.domain, span: .union(extents.map(\.x))),
            y: AxisTransform(
                scale: panel.y.scale, domain: panel.y.domain, span: .union(extents.map(\.y))),
            source: (0, 0), row: 0, column: 0, showsXLabels: true, showsYLabels: true,
            isTop: true)
        var insets = Insets(left: 14, right: 3, top: 4, bottom: 12)
        var plan: PanelPlan?
        // Words take room from the plot, and its size decides about the words.
        for _ in 0..<4 {
            let next = try PanelPlan(
                placed, width: max(place.width - insets.left - insets.right, 12),
                height: max(place.height - insets.top - insets.bottom, 12), planner: planner)
            insets = next.insets
            plan = next
        }
        guard let plan else { return place }
        page.begin("inset")
        page.list.commands.append(
            .path(
                .rect(place), stroke: nil, fill: FillStyle(paint: .background, opacity: 0.92)))
        let frame = Frame(
            plot: Rect(
                x: place.x + insets.left, y: place.y + insets.top, width: plan.width,
                height: plan.height),
            theme: outer.theme, hasImage: panel.marks.contains { $0.layer == .images },
            horizontal: placed.x, vertical: placed.y, marksLines: outer.marksLines)
        try PanelPainter(plan: plan, frame: frame, planner: planner).draw(on: &page)
        page.end()
        return place
    }

    private var place: Rect {
        let plot = outer.plot
        let (width, height) = (inset.share * plot.width, inset.share * plot.height)
        let margin = InsetPainter.margin
        let isLeft = inset.corner == .upperLeft || inset.corner == .lowerLeft
        let isUpper = inset.corner == .upperLeft || inset.corner == .upperRight
        return Rect(
            x: isLeft ? plot.x + margin : plot.maxX - margin - width,
            y: isUpper ? plot.y + margin : plot.maxY - margin - height, width: width,
            height: height)
    }
}
