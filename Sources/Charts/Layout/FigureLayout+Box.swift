extension FigureLayout {
    /// The least height of a plot area in a page of given height, in points.
    private static let leastPlotHeight = 32.0

    /// Lays the figure out for a page of given height: of all numbers of columns, the one whose plots become
    /// largest without losing the shape that the figure asks for.
    /// - Throws: `ChartError.tooLow` if nothing fits, saying how high the page would have to be.
    func draw(
        height: Double, includeCaption: Bool, includeTitle: Bool
    ) throws(ChartError) -> DisplayList {
        try checkWidth()
        var best: (list: DisplayList, worth: Double)?
        var failure: ChartError?
        var grids: [PanelGrid] = []
        for columns in (1...mostColumns).reversed() {
            let grid = PanelGrid(figure, columns: columns)
            if !grids.contains(where: { $0.columns == grid.columns }) { grids.append(grid) }
        }
        for grid in grids {
            do throws(ChartError) {
                let (page, worth) = try filled(
                    grid, height: height, includeCaption: includeCaption,
                    includeTitle: includeTitle)
                if worth > best?.worth ?? -1 { best = (page.list, worth) }
            } catch {
                failure = failure.map { FigureLayout.milder($0, error) } ?? error
            }
        }
        guard var list = best?.list else {
            throw failure ?? .tooLow(figure: figure.id, height: height, needed: height)
        }
        list.heighten(to: height)
        // What is a hair higher for rounding is as high as it was asked to be.
        list.height = height
        return list
    }

    /// Of two failures the one that asks for less.
    private static func milder(_ one: ChartError, _ other: ChartError) -> ChartError {
        switch (one, other) {
        case (.tooLow(_, _, let first), .tooLow(_, _, let second)):
            first <= second ? one : other
        case (_, .tooLow): other
        default: one
        }
    }

    /// The page with plots of such heights that it is as high as wanted, and what it is worth: nothing where words lie
    /// on data.
    private func filled(
        _ grid: PanelGrid, height: Double, includeCaption: Bool, includeTitle: Bool
    ) throws(ChartError) -> (page: Page, worth: Double) {
        var grid = grid
        var body = try arrange(grid, entries: entries)
        if !body.grid.insetsFit {
            grid = PanelGrid(figure.withInsetsApart, columns: grid.columns)
            body = try arrange(grid, entries: entries)
        }
        if let narrow = tooNarrow(body) { throw narrow }
        func page(_ body: Body) throws(ChartError) -> Page {
            try self.page(body, includeCaption: includeCaption, includeTitle: includeTitle)
        }
        var drawn = try page(body)
        let natural = drawn.list.height
        let least = FigureLayout.leastPlotHeight * Double(grid.rows)
        var filling = body.grid.plotHeight
        var notesUnderTitles = false
        for _ in 0..<12 where abs(drawn.list.height - height) > 0.3 || drawn.hidesData {
            filling += height - drawn.list.height
            guard filling >= least else {
                throw .tooLow(
                    figure: figure.id, height: height,
                    needed: min(natural, height + least - filling))
            }
            if drawn.hidesData { notesUnderTitles = true }
            body = try arrange(
                grid, entries: entries, filling: filling, notesUnderTitles: notesUnderTitles)
            let next = try page(body)
            // Planes are as high as they are wide: what is left stays empty.
            let isSettled =
                abs(next.list.height - drawn.list.height) < 0.1 && !drawn.hidesData
                && next.list.height <= height + 0.5
            drawn = next
            if isSettled { break }
        }
        guard drawn.list.height <= height + 0.5 else {
            throw .tooLow(figure: figure.id, height: height, needed: natural)
        }
        if let problem = drawn.problem { throw problem }
        // What planes leave empty lies above them and below.
        let spare = (height - drawn.list.height) / 2
        if spare > Measures.headGap {
            drawn = try self.page(
                body, includeCaption: includeCaption, includeTitle: includeTitle, spare: spare)
        }
        let isClear = drawn.list.textsOnData.isEmpty
        return (drawn, isClear ? worth(body.grid) : 0)
    }

    /// The area of all plots, less where they are flatter or steeper than asked for.
    private func worth(_ grid: GridPlan) -> Double {
        grid.plots.map { plot in
            let shape = plot.height / max(plot.width, 1) / figure.panelAspect
            return plot.width * plot.height * min(shape, 1 / shape).squareRoot()
        }.reduce(0, +)
    }
}
