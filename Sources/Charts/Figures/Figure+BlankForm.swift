extension Figure {
    /// The figure as a form to be filled in: axes, panels' titles and heads, and nothing that tells what was found.
    public var blankForm: Figure {
        var figure = self
        figure.title = ""
        figure.subtitle = ""
        figure.caption = ""
        figure.description = ""
        figure.columnHeads = columnHeads.map { Head($0.title) }
        figure.rowHeads = rowHeads.map { Head($0.title) }
        for row in figure.panels.indices {
            for column in figure.panels[row].indices { figure.panels[row][column].note = nil }
        }
        return figure
    }
}
