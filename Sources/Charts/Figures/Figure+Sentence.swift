extension Figure {
    /// Whether there is nothing to draw: the title says all.
    public var isSentence: Bool { panels.joined().isEmpty }

    /// A figure that has nothing to draw and says why.
    public init(id: String, sentence: RichText, caption: RichText) {
        self.init(
            id: id, title: sentence, subtitle: "", caption: caption, description: sentence,
            panels: [], legend: .none)
    }

    /// The title without anything drawn, of a figure that has nothing to show.
    public var reducedToItsTitle: Figure {
        var figure = self
        figure.panels = []
        figure.columnHeads = []
        figure.rowHeads = []
        figure.subtitle = ""
        figure.colorBar = nil
        figure.legend = .none
        return figure
    }
}
