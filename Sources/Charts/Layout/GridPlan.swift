/// Panels on the page: sizes of rows and columns, and the plans of all panels for them.
struct GridPlan {
    let grid: PanelGrid
    let heads: HeadPlan
    /// Width of every column's plot areas.
    let plotWidth: Double
    let plans: [PanelPlan]
    /// Plot areas, with the top left corner of the whole grid as origin.
    let plots: [Rect]
    /// From one category with a label to the next, where labels are fewest.
    var stride: Int { plans.map { max($0.x.stride, $0.y.stride) }.max() ?? 1 }
    /// Whether every inset has room for its words.
    var insetsFit: Bool {
        plans.allSatisfy { plan in
            guard let inset = plan.placed.panel.inset else { return true }
            return inset.share * plan.width >= Measures.leastInsetWidth
                && inset.share * plan.height >= Measures.leastInsetHeight
        }
    }
    /// Points.
    let width: Double
    /// What stays empty at the left and at the right: planes that a low page makes narrow stand in the middle.
    let spare: Double
    /// Points.
    let height: Double

    /// Of all rows' plot areas together, in points.
    let plotHeight: Double

    /// Finds the sizes at which words and plots fill the width, measuring until nothing changes.
    ///
    /// - Parameters:
    ///   - width: for the whole grid, in points.
    ///   - stretch: how much higher than asked for the panels are, to make room for words.
    ///   - filling: what the heights of all rows' plot areas are to come to, in points; nil leaves them as asked for.
    init(
        _ grid: PanelGrid, figure: Figure, width: Double, stretch: Double = 1,
        filling: Double? = nil, planner: AxisPlanner
    ) throws(ChartError) {
        var margins = GridMargins(
            grid, gap: figure.columnHeads.isEmpty ? Measures.columnGap : Measures.headedGap)
        var heads = try HeadPlan(figure, plotWidth: width / Double(grid.columns), planner: planner)
        var plans: [PanelPlan] = []
        var plotWidth = 0.0
        var heights: [Double] = []
        for round in 0..<8 {
            plotWidth = margins.plotWidth(within: width - heads.width)
            heights = GridPlan.heights(
                grid, figure: figure, plotWidth: plotWidth, stretch: stretch, plans: plans)
            if let filling {
                (plotWidth, heights) = GridPlan.filled(
                    grid, plotWidth: plotWidth, heights: heights, total: filling)
                let most = margins.plotWidth(within: width - heads.width)
                margins.headRoom =
                    figure.columnHeads.isEmpty
                    ? 0 : min(max(most - plotWidth, 0), Measures.mostHeadRoom)
            }
            plans = []
            for placed in grid.panels {
                let size = GridPlan.size(placed, width: plotWidth, height: heights[placed.row])
                plans.append(
                    try PanelPlan(placed, width: size.width, height: size.height, planner: planner))
            }
            heads = try HeadPlan(
                figure, plotWidth: plotWidth + margins.headRoom, planner: planner)
            // From the third round on margins only grow, so that the search ends.
            let next = margins.holding(
                plans, heads: heads, grows: round >= 2)
            let settled = round > 0 && next.lefts == margins.lefts && next.rights == margins.rights
            margins = next
            if settled { break }
        }
        self.grid = grid
        self.heads = heads
        self.plotWidth = plotWidth
        self.plans = plans
        self.width = width
        let xs = margins.columns(plotWidth: plotWidth)
        let (ys, height) = margins.rows(heights: heights, blockStarts: grid.blockStarts)
        self.height = height
        plotHeight = heights.reduce(0, +)
        let taken = heads.width + margins.width(plotWidth: plotWidth)
        spare = filling == nil ? 0 : max(width - taken, 0) / 2
        let left = heads.width + spare
        plots = plans.map { plan in
            Rect(
                x: left + xs[plan.placed.column], y: ys[plan.placed.row], width: plan.width,
                height: plan.height)
        }
    }

    /// Draws the heads that begin with a panel.
    func drawHeads(of plan: PanelPlan, plot: Rect, left: Double, on page: inout Page) {
        let row = plans.filter { $0.placed.row == plan.placed.row }
        heads.draw(
            plan.placed, plot: plot, bottom: plot.y - (row.map(\.insets.top).max() ?? 0),
            noteHeight: heads.noteHeight(above: row.map(\.placed)), left: left + spare, on: &page)
    }

    /// Heights of the rows' plot areas; `plans` of the round before tell what labels need.
    private static func heights(
        _ grid: PanelGrid, figure: Figure, plotWidth: Double, stretch: Double, plans: [PanelPlan]
    ) -> [Double] {
        // What stands below each other for want of room would make a page of twice its height.
        let isWrapped = grid.rows > 1 && figure.panels.contains { $0.count > 1 }
        let isStack = grid.columns == 1 && (grid.rows > 3 || isWrapped)
        let aspect = isStack ? min(figure.panelAspect, Measures.stackAspect) : figure.panelAspect
        return (0..<grid.rows).map { row in
            let wanted = grid.panels.filter { $0.row == row }.map { placed in
                plotWidth * (placed.equalAspect ?? aspect)
            }
            let height = wanted.filter(\.isFinite).max() ?? 0
            let isPlanes = grid.panels.allSatisfy { $0.row != row || $0.equalAspect != nil }
            let least =
                isPlanes
                ? 0
                : max(
                    min(Measures.leastHeight, Measures.leastAspect * plotWidth),
                    Measures.floorHeight)
            let labels = plans.filter { $0.placed.row == row }.map(\.leastHeight).max() ?? 0
            return max(stretch * min(max(height, least), Measures.mostHeight), labels)
        }
    }

    /// Sizes of plot areas whose heights come to a total, as far as planes allow: those keep their aspect.
    private static func filled(
        _ grid: PanelGrid, plotWidth: Double, heights: [Double], total: Double
    ) -> (plotWidth: Double, heights: [Double]) {
        let share = max(total, 1) / max(heights.reduce(0, +), 1)
        let planes = grid.panels.compactMap(\.equalAspect)
        guard planes.count == grid.panels.count, let highest = planes.max(),
            let lowest = planes.min()
        else { return (plotWidth, heights.map { $0 * share }) }
        let height = min((heights.max() ?? 0) * share, highest * plotWidth)
        return (
            min(plotWidth, height / lowest),
            heights.map { _ in height }
        )
    }

    private static func size(
        _ placed: PlacedPanel, width: Double, height: Double
    ) -> (width: Double, height: Double) {
        guard let aspect = placed.equalAspect else { return (width, height) }
        return aspect * width <= height ? (width, aspect * width) : (height / aspect, height)
    }
}
