extension Figure {
    /// Lays the figure out for a page of the given width: measures all words, fits the panels
    /// between them, and draws.
    ///
    /// Rows of panels are wrapped where panels would become too narrow. `includeTitle` stands for
    /// title and subtitle.
    ///
    /// - Parameter width: in points.
    /// - Throws: `ChartError` if the page is too narrow, or if texts would overlap or leave it.
    public func displayList(
        width: Double, theme: Theme, language: Language, measurer: any TextMeasurer,
        includeCaption: Bool, includeTitle: Bool
    ) throws(ChartError) -> DisplayList {
        let layout = FigureLayout(
            figure: self, width: width, setter: TextSetter(measurer: measurer, theme: theme))
        return try layout.draw(includeCaption: includeCaption, includeTitle: includeTitle)
    }
}

/// The layout of a figure for one page width.
struct FigureLayout {
    let figure: Figure
    /// Points.
    let width: Double
    let setter: TextSetter

    private var theme: Theme { setter.theme }
    private var planner: AxisPlanner { AxisPlanner(setter: setter, pageWidth: width) }
    private var innerWidth: Double { width - 2 * Measures.pageMargin }

    /// The panels with everything that stands beside them.
    private struct Body {
        var grid: GridPlan
        var legend: LegendPlan?
        var labels: DirectLabels?
        var bar: ColorBarPlan?
    }

    func draw(includeCaption: Bool, includeTitle: Bool) throws(ChartError) -> DisplayList {
        guard width.isFinite, innerWidth > Measures.leastWidth else {
            throw .tooNarrow(
                figure: figure.id, width: width,
                needed: Measures.leastWidth + 2 * Measures.pageMargin + 40)
        }
        let body = try arrange()
        var page = Page(figure: figure.id, width: width)
        var y = Measures.pageMargin
        if includeTitle { try drawHead(on: &page, y: &y) }
        if let legend = body.legend, legend.height > 0 {
            if y > Measures.pageMargin { y += Measures.headGap }
            legend.draw(top: y, theme: theme, on: &page)
            y += legend.height
        }
        if y > Measures.pageMargin { y += Measures.headGap }
        try draw(body, top: y, on: &page)
        y += body.grid.height
        if includeCaption, !figure.caption.isEmpty {
            y += Measures.captionGap
            let block = try setter.wrap(figure.caption, .small, width: innerWidth)
            page.begin("caption")
            page.text(block, x: Measures.pageMargin, top: y, anchor: .start, paint: .mutedText)
            page.end()
            y += block.height
        }
        page.list.height = y + Measures.pageMargin
        try page.check()
        return page.list
    }

    private func drawHead(on page: inout Page, y: inout Double) throws(ChartError) {
        let title = try setter.wrap(figure.title, .title, width: innerWidth)
        let subtitle = try setter.wrap(figure.subtitle, .text, width: innerWidth)
        page.begin("title")
        page.text(title, x: Measures.pageMargin, top: y, anchor: .start, paint: .text)
        y += title.height
        if !subtitle.isEmpty {
            if !title.isEmpty { y += Measures.titleGap }
            page.text(subtitle, x: Measures.pageMargin, top: y, anchor: .start, paint: .mutedText)
            y += subtitle.height
        }
        page.end()
    }

    /// Tries as many panels beside each other as the figure asks for, then fewer.
    private func arrange() throws(ChartError) -> Body {
        let entries = figure.legend == .none ? [] : LegendEntry.all(of: figure)
        let widest = figure.panels.map(\.count).max() ?? 0
        var columns = max(widest, 1)
        while true {
            let grid = PanelGrid(figure, columns: columns)
            let body = try arrange(grid, entries: entries)
            let least =
                grid.columns == 1
                ? Measures.leastWidth
                : grid.panels.allSatisfy { $0.equalAspect != nil }
                    ? Measures.leastPlaneWidth : Measures.leastPanelWidth
            if grid.panels.isEmpty || body.grid.plotWidth >= least { return body }
            guard grid.columns > 1 else {
                throw .tooNarrow(
                    figure: figure.id, width: width,
                    needed: width + Measures.leastWidth - body.grid.plotWidth)
            }
            columns = grid.columns - 1
        }
    }

    private func arrange(
        _ grid: PanelGrid, entries: [LegendEntry]
    ) throws(ChartError) -> Body {
        let labels = try DirectLabels(
            figure, entries: entries, grid: grid, width: width, setter: setter)
        let legend =
            labels == nil ? try LegendPlan(entries, width: width, setter: setter) : nil
        var bar: ColorBarPlan?
        if let wanted = figure.colorBar {
            bar = try ColorBarPlan(wanted, room: 150, planner: planner)
        }
        var plan = try GridPlan(
            grid, figure: figure, width: innerWidth - (labels?.width ?? 0) - (bar?.width ?? 0),
            planner: planner)
        // The bar is as high as the panels, which are as wide as the bar leaves them.
        for _ in 0..<3 {
            guard let wanted = figure.colorBar, let first = plan.plots.first else { break }
            let bottom = plan.plots.map(\.maxY).max() ?? first.maxY
            let next = try ColorBarPlan(wanted, room: bottom - first.y, planner: planner)
            bar = next
            plan = try GridPlan(
                grid, figure: figure, width: innerWidth - next.width, planner: planner)
        }
        return Body(grid: plan, legend: legend, labels: labels, bar: bar)
    }

    private func draw(_ body: Body, top: Double, on page: inout Page) throws(ChartError) {
        for (plan, plot) in zip(body.grid.plans, body.grid.plots) {
            var plot = plot
            plot.x += Measures.pageMargin
            plot.y += top
            let frame = Frame(
                plot: plot, theme: theme,
                hasImage: plan.placed.panel.marks.contains { $0.layer == .images },
                horizontal: plan.placed.x, vertical: plan.placed.y)
            try PanelPainter(plan: plan, frame: frame, setter: setter, pageWidth: width)
                .draw(on: &page)
            body.labels?.draw(frame: frame, on: &page)
        }
        if let bar = body.bar, let first = body.grid.plots.first {
            bar.draw(
                left: width - Measures.pageMargin - bar.width, top: top + first.y, theme: theme,
                on: &page)
        }
    }
}
