/// A panel with measured words for a plot area of a given size.
struct PanelPlan: Sendable {
    let placed: PlacedPanel
    let width: Double
    let height: Double
    let x: AxisPlan
    let y: AxisPlan
    let top: AxisPlan
    let title: TextBlock
    /// The panel's note, where the plot area is too narrow to carry it beside its data; it stands
    /// under the title then.
    let noteUnderTitle: TextBlock?
    /// Between a tick and its label, in points.
    let tickGap: Double
    private let thinsCategories: Bool

    init(
        _ placed: PlacedPanel, width: Double, height: Double, planner: AxisPlanner
    ) throws(ChartError) {
        self.placed = placed
        self.width = width
        self.height = height
        tickGap = planner.setter.theme.tickGap
        thinsCategories = planner.thinsCategories
        title = try planner.setter.wrap(
            placed.panel.title, .panelTitle, width: width, mostLines: Measures.mostPanelTitleLines)
        noteUnderTitle = try PanelPlan.noteUnderTitle(
            placed.panel.note, isBelow: placed.panel.hasNoteBelowTitle, width: width,
            planner: planner)
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

    private static func noteUnderTitle(
        _ note: RichText?, isBelow: Bool, width: Double, planner: AxisPlanner
    ) throws(ChartError) -> TextBlock? {
        guard let note, !note.isEmpty else { return nil }
        let line = try planner.setter.measure(note, .text)
        return line.width < Measures.noteShare * width && !planner.notesUnderTitles && !isBelow
            ? nil : try planner.setter.wrap(note, .text, width: width)
    }

    /// What stands between the title's and the plot area's upper edges, in points.
    var titleHeight: Double { title.height + (noteUnderTitle?.height ?? 0) }

    /// Height at which the labels of y categories do not touch.
    var leastHeight: Double {
        guard placed.panel.y.isCategorical else { return 0 }
        let height = (y.labelHeight + 2) * (placed.y.high - placed.y.low)
        return thinsCategories ? min(height, Measures.mostThinnedHeight) : height
    }

    /// What the words around the plot area need.
    var insets: Insets {
        var insets = Insets(left: 2, right: 3, top: 4, bottom: 4)
        if placed.showsYLabels {
            if !y.labels.isEmpty {
                insets.left = Measures.tickLength + tickGap + y.labelWidth
            }
            if !y.title.isEmpty {
                insets.left += Measures.axisLabelGap + y.title.height
            }
        }
        if placed.showsXLabels {
            if !x.labels.isEmpty {
                insets.bottom = Measures.tickLength + tickGap + x.labelDepth
            }
            if !x.title.isEmpty {
                insets.bottom += Measures.axisLabelGap + x.title.height
            }
        }
        if !top.labels.isEmpty {
            insets.top = Measures.tickLength + tickGap + top.labelHeight
        }
        if !top.title.isEmpty { insets.top += Measures.axisLabelGap + top.title.height }
        if titleHeight > 0 {
            insets.top = max(insets.top, 0) + Measures.panelTitleGap - 4 + titleHeight
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
