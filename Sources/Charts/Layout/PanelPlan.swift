/// A panel with measured words for a plot area of a given size.
struct PanelPlan: Sendable {
    let placed: PlacedPanel
    let width: Double
    let height: Double
    let x: AxisPlan
    let y: AxisPlan
    let top: AxisPlan
    let title: TextBlock

    init(
        _ placed: PlacedPanel, width: Double, height: Double, planner: AxisPlanner
    ) throws(ChartError) {
        self.placed = placed
        self.width = width
        self.height = height
        title = try planner.setter.wrap(placed.panel.title, .panelTitle, width: width)
        x = try planner.plan(
            placed.panel.x, placed.x, orientation: .horizontal, length: width, titleRoom: width)
        y = try planner.plan(
            placed.panel.y, placed.y, orientation: .vertical, length: height,
            titleRoom: height + 8)
        if let top = placed.panel.top {
            self.top = try planner.plan(
                top, placed.x, orientation: .horizontal, length: width, titleRoom: width)
        } else {
            top = AxisPlan()
        }
    }

    /// Height at which the labels of y categories do not touch.
    var leastHeight: Double {
        guard placed.panel.y.isCategorical else { return 0 }
        return (y.labelHeight + 2) * (placed.y.high - placed.y.low)
    }

    /// What the words around the plot area need.
    var insets: Insets {
        var insets = Insets(left: 2, right: 3, top: 4, bottom: 4)
        if placed.showsYLabels {
            if !y.labels.isEmpty {
                insets.left = Measures.tickLength + Measures.tickGap + y.labelWidth
            }
            if !y.title.isEmpty {
                insets.left += Measures.axisLabelGap + y.title.height
            }
        }
        if placed.showsXLabels {
            if !x.labels.isEmpty {
                insets.bottom = Measures.tickLength + Measures.tickGap + x.labelDepth
            }
            if !x.title.isEmpty {
                insets.bottom += Measures.axisLabelGap + x.title.height
            }
        }
        if !top.labels.isEmpty {
            insets.top = Measures.tickLength + Measures.tickGap + top.labelHeight
        }
        if !top.title.isEmpty { insets.top += Measures.axisLabelGap + top.title.height }
        if !title.isEmpty {
            insets.top = max(insets.top, 0) + Measures.panelTitleGap - 4 + title.height
            if !top.labels.isEmpty { insets.top += 3 }
        }
        let rows = (placed.showsXLabels ? [x] : []) + [top]
        for row in rows {
            for label in row.labels {
                guard let fraction = placed.x.fraction(label.value) else { continue }
                let half = (row.isTurned ? label.block.height : label.block.width) / 2
                insets.left = max(insets.left, half - fraction * width)
                insets.right = max(insets.right, half - (1 - fraction) * width)
            }
        }
        return insets
    }
}
