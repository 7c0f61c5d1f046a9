public import Base

extension Figure {
    /// Lays the figure out for a page of the given width: measures all words, fits the panels
    /// between them, and draws.
    ///
    /// Rows of panels are wrapped where panels would become too narrow. `includeTitle` stands for
    /// title and subtitle.
    ///
    /// - Parameters:
    ///   - width: in points.
    ///   - theme: colours and sizes of words.
    ///   - words: for what layouts say themselves.
    ///   - measurer: says how wide words are.
    ///   - includeCaption: whether the caption stands below the panels.
    ///   - includeTitle: whether title and subtitle stand above them.
    ///   - height: of the page, in points; nil is what the figure takes.
    ///   - leastHeight: of a page without a given height, in points: one that would be a little lower is as high.
    ///   - isBlank: whether axes are drawn without anything between them, for readers to fill in.
    ///   - tables: the figure's `tables` if it is wanted to know where their places are.
    ///   - fit: what happens where words find no room.
    /// - Throws: `ChartError` if the page is too narrow, or if texts would overlap or leave it; of a
    ///   yielding layout, only if the page is narrower than a few letters.
    public func displayList(
        width: Double, theme: Theme, words: Words, measurer: any TextMeasurer,
        includeCaption: Bool, includeTitle: Bool, height: Double? = nil, leastHeight: Double = 0,
        isBlank: Bool = false,
        tables: [PanelTable?] = [], fit: Fit = .strict
    ) throws(ChartError) -> DisplayList {
        var failure: ChartError?
        for concessions in Concessions.ladder(fit) {
            let size = theme.textSize * concessions.textScale
            let layout = FigureLayout(
                figure: self, tables: tables, width: width, words: words,
                setter: TextSetter(measurer: measurer, theme: theme.withText(size: size)),
                concessions: concessions, isBlank: isBlank)
            do throws(ChartError) {
                var list =
                    if let height {
                        try layout.draw(
                            height: height, includeCaption: includeCaption,
                            includeTitle: includeTitle)
                    } else {
                        try layout.draw(
                            includeCaption: includeCaption, includeTitle: includeTitle,
                            leastHeight: leastHeight)
                    }
                list.textScale = concessions.textScale
                // Labels of a hundred categories would make a page of some metres.
                let isEndless = list.height > Measures.mostPageHeight
                if isEndless, !concessions.thinsCategories, fit != .strict { continue }
                return list
            } catch {
                if case .unmeasurable = error { throw error }
                failure = error
            }
        }
        throw failure ?? .tooNarrow(figure: id, width: width, needed: width)
    }
}

/// The layout of a figure for one page width.
struct FigureLayout {
    let figure: Figure
    /// Of the panels whose places are wanted.
    let tables: [PanelTable?]
    /// Points.
    let width: Double
    let words: Words
    let setter: TextSetter
    let concessions: Concessions
    let isBlank: Bool

    private var theme: Theme { setter.theme }
    private func planner(notesUnderTitles: Bool = false) -> AxisPlanner {
        AxisPlanner(
            setter: setter, words: words, pageWidth: width,
            thinsCategories: concessions.thinsCategories, notesUnderTitles: notesUnderTitles)
    }
    private var innerWidth: Double { width - 2 * Measures.pageMargin }

    /// The panels with everything that stands beside them.
    struct Body {
        var grid: GridPlan
        var legend: LegendPlan?
        var labels: DirectLabels?
        var bar: ColorBarPlan?
        var lyingBar: LyingColorBarPlan?
        let planner: AxisPlanner
    }

    /// A way in which all words find room.
    private struct Arrangement {
        let grid: PanelGrid
        let body: Body
        let notesUnderTitles: Bool
        let list: DisplayList
    }

    /// Lays the figure out on a page of the height that it takes, or a little more.
    /// - Parameter leastHeight: of the page, in points; where it is more than the figure takes, plots grow.
    func draw(
        includeCaption: Bool, includeTitle: Bool, leastHeight: Double
    ) throws(ChartError) -> DisplayList {
        let natural = try arrangement(includeCaption: includeCaption, includeTitle: includeTitle)
        let missing = leastHeight - natural.list.height
        guard missing > 0 else { return natural.list }
        let body = try arrange(
            natural.grid, entries: entries, filling: natural.body.grid.plotHeight + missing,
            notesUnderTitles: natural.notesUnderTitles)
        let grown = try page(body, includeCaption: includeCaption, includeTitle: includeTitle)
        var list =
            grown.problem == nil && !grown.hidesData && grown.list.textsOnData.isEmpty
                && grown.list.height <= leastHeight + 0.5 ? grown.list : natural.list
        // Planes are as high as they are wide: what they leave stays empty, where it is not much.
        guard leastHeight <= FigureLayout.mostGrowth * list.height else { return natural.list }
        list.heighten(to: leastHeight)
        list.height = leastHeight
        return list
    }

    /// How many times higher a page may be than what is on it.
    private static let mostGrowth = 1.2

    /// Tries as many panels beside each other as the figure asks for, then fewer; where words
    /// collide or lie on data, higher panels first.
    private func arrangement(
        includeCaption: Bool, includeTitle: Bool
    ) throws(ChartError) -> Arrangement {
        try checkWidth()
        var columns = mostColumns
        var best: (found: Arrangement, stride: Int)?
        // With words on data, which no other layout may be able to help.
        var crowded: Arrangement?
        while true {
            var grid = PanelGrid(figure, columns: columns)
            var failure: ChartError?
            for stretch in [1, 1.35, 1.8, 2.5] {
                var body = try arrange(grid, entries: entries, stretch: stretch)
                if !body.grid.insetsFit {
                    grid = PanelGrid(figure.withInsetsApart, columns: columns)
                    body = try arrange(grid, entries: entries, stretch: stretch)
                }
                if let narrow = tooNarrow(body) {
                    failure = narrow
                    break
                }
                var page = try page(
                    body, includeCaption: includeCaption, includeTitle: includeTitle)
                let hidesData = page.hidesData
                if hidesData {
                    body = try arrange(
                        grid, entries: entries, stretch: stretch, notesUnderTitles: true)
                    page = try self.page(
                        body, includeCaption: includeCaption, includeTitle: includeTitle)
                }
                failure = page.problem
                guard failure == nil else { continue }
                let found = Arrangement(
                    grid: grid, body: body, notesUnderTitles: hidesData, list: page.list)
                guard page.list.textsOnData.isEmpty else {
                    crowded = crowded ?? found
                    if stretch > 1 { break }
                    continue
                }
                // Few panels that are wider show more of their labels.
                let stride = body.grid.stride
                if stride < best?.stride ?? .max { best = (found, stride) }
                if stride <= 2 || grid.columns == 1 || grid.panels.count > FigureLayout.fewPanels {
                    return best?.found ?? found
                }
                break
            }
            if grid.columns == 1 {
                if let found = best?.found ?? crowded { return found }
                if let failure { throw failure }
            }
            columns = grid.columns - 1
        }
    }

    func checkWidth() throws(ChartError) {
        guard width.isFinite, innerWidth > leastWidth else {
            throw .tooNarrow(
                figure: figure.id, width: width,
                needed: leastWidth + 2 * Measures.pageMargin + 40)
        }
    }

    var entries: [LegendEntry] {
        figure.legend == .none || isBlank
            ? [] : LegendEntry.all(of: figure, marksLines: figure.hasCrowdedLines)
    }
    var mostColumns: Int { max(figure.panels.map(\.count).max() ?? 0, 1) }

    /// Figures with more panels do not become longer for the sake of labels.
    private static let fewPanels = 4

    /// The least width of a plot area that has the page to itself.
    private var leastWidth: Double {
        concessions.movesWords ? Measures.leastYieldingWidth : Measures.leastWidth
    }

    func tooNarrow(_ body: Body) -> ChartError? {
        let grid = body.grid.grid
        let least =
            grid.columns == 1
            ? leastWidth
            : grid.panels.allSatisfy { $0.equalAspect != nil }
                ? figure.columnHeads.isEmpty
                    ? Measures.leastPlaneWidth : Measures.leastHeadedWidth
                : Measures.leastPanelWidth
        if grid.panels.isEmpty || body.grid.plotWidth >= least { return nil }
        return .tooNarrow(
            figure: figure.id, width: width, needed: width + least - body.grid.plotWidth)
    }

    /// - Parameter spare: what stays empty between the title and the panels with their keys, in points.
    func page(
        _ body: Body, includeCaption: Bool, includeTitle: Bool, spare: Double = 0
    ) throws(ChartError) -> Page {
        var page = Page(figure: figure.id, width: width)
        var y = Measures.pageMargin
        if includeTitle { try drawHead(on: &page, y: &y) }
        if let moment = figure.moment {
            if y > Measures.pageMargin { y += Measures.headGap }
            let plan = try MomentPlan(moment, setter: setter)
            plan.draw(left: Measures.pageMargin, top: y, room: innerWidth, on: &page)
            y += plan.height
        }
        y += spare
        if let legend = body.legend, legend.height > 0 {
            if y > Measures.pageMargin { y += Measures.headGap }
            legend.draw(top: y, theme: theme, on: &page)
            y += legend.height
        }
        if let bar = body.lyingBar {
            if y > Measures.pageMargin { y += Measures.headGap }
            bar.draw(left: Measures.pageMargin, top: y, theme: theme, on: &page)
            y += bar.height
        }
        if y > Measures.pageMargin { y += Measures.headGap }
        try draw(body, top: y, on: &page)
        y += body.grid.height
        if concessions.movesWords { try drawAside(on: &page, y: &y) }
        if includeCaption, !figure.caption.isEmpty {
            y += Measures.captionGap
            let block = try setter.wrap(figure.caption, .small, width: innerWidth)
            page.begin("caption")
            page.text(block, x: Measures.pageMargin, top: y, anchor: .start, paint: .mutedText)
            page.end()
            y += block.height
        }
        page.list.height = y + Measures.pageMargin
        return page
    }

    /// Takes words that have no place off the page and lists them below the panels.
    private func drawAside(on page: inout Page, y: inout Double) throws(ChartError) {
        page.list.height = y + Measures.pageMargin
        let names = page.takeAside().map { Phrase.Value.text($0.description) }
        guard !names.isEmpty else { return }
        let block = try setter.wrap(
            words(
                "figure.without-room",
                ["names": .list(names, separator: "figure.between-names")]), .small,
            width: innerWidth)
        y += Measures.captionGap
        page.begin("aside")
        page.text(block, x: Measures.pageMargin, top: y, anchor: .start, paint: .mutedText)
        page.end()
        y += block.height
    }

    private func drawHead(on page: inout Page, y: inout Double) throws(ChartError) {
        let title = try setter.wrap(
            figure.title, .title, width: innerWidth, mostLines: Measures.mostTitleLines)
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

    func arrange(
        _ grid: PanelGrid, entries: [LegendEntry], stretch: Double = 1, filling: Double? = nil,
        notesUnderTitles: Bool = false
    ) throws(ChartError) -> Body {
        let planner = planner(notesUnderTitles: notesUnderTitles)
        let labels = try DirectLabels(
            figure, entries: entries, grid: grid, width: width, setter: setter)
        let legend =
            labels == nil ? try LegendPlan(entries, width: width, setter: setter) : nil
        func plan(besides taken: Double) throws(ChartError) -> GridPlan {
            try GridPlan(
                grid, figure: figure, width: innerWidth - taken, stretch: stretch,
                filling: filling, planner: planner)
        }
        guard let wanted = figure.colorBar else {
            return Body(
                grid: try plan(besides: labels?.width ?? 0), legend: legend, labels: labels,
                planner: planner)
        }
        if width < Measures.standingBarWidth {
            let bar = try LyingColorBarPlan(wanted, room: innerWidth, planner: planner)
            return Body(
                grid: try plan(besides: 0), legend: legend, lyingBar: bar, planner: planner)
        }
        // The bar is as high as the panels, which are as wide as the bar leaves them.
        var bar = try ColorBarPlan(wanted, room: 150, planner: planner)
        var panels = try plan(besides: bar.width)
        for _ in 0..<2 {
            guard let first = panels.plots.first else { break }
            let bottom = panels.plots.map(\.maxY).max() ?? first.maxY
            bar = try ColorBarPlan(wanted, room: bottom - first.y, planner: planner)
            panels = try plan(besides: bar.width)
        }
        return Body(grid: panels, legend: legend, bar: bar, planner: planner)
    }

    private func draw(_ body: Body, top: Double, on page: inout Page) throws(ChartError) {
        for (plan, plot) in zip(body.grid.plans, body.grid.plots) {
            var plot = plot
            plot.x += Measures.pageMargin
            plot.y += top
            page.list.plots.append(plot)
            let frame = Frame(
                plot: plot, theme: theme,
                hasImage: plan.placed.panel.marks.contains { $0.layer == .images },
                horizontal: plan.placed.x.moving(to: plan.placed.panel.x.places),
                vertical: plan.placed.y.moving(to: plan.placed.panel.y.places),
                marksLines: body.labels == nil && figure.hasCrowdedLines)
            let panel = plan.placed.number
            if tables.indices.contains(panel), let table = tables[panel] {
                page.list.plotAreas.append(PlotArea(of: table, panel: panel, in: frame))
            }
            try PanelPainter(
                plan: plan, frame: frame, planner: body.planner, isBlank: isBlank
            ).draw(on: &page)
            body.labels?.draw(frame: frame, on: &page)
            body.grid.drawHeads(of: plan, plot: plot, left: Measures.pageMargin, on: &page)
        }
        if let bar = body.bar, let first = body.grid.plots.first {
            bar.draw(
                left: width - Measures.pageMargin - body.grid.spare - bar.width,
                top: top + first.y, theme: theme,
                on: &page)
        }
    }
}
