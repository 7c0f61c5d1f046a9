public import Base
public import Charts

/// One picture of a figure that moves.
public struct FigureFrame: Sendable {
    /// Which moment it shows, such as "epoch 10 of 2000".
    public let moment: Phrase
    private let draw: @Sendable (Words) -> Figure

    /// - Parameters:
    ///   - moment: what is written in the picture.
    ///   - draw: makes the figure; trains nothing.
    init(_ moment: Phrase, _ draw: @escaping @Sendable (Words) -> Figure) {
        self.moment = moment
        self.draw = draw
    }

    /// The figure with its moment.
    /// - Parameters:
    ///   - words: of the language.
    ///   - share: how much of the film lies before the frame, from 0 to 1.
    public func figure(_ words: Words, share: Double) -> Figure {
        var figure = draw(words)
        figure.moment = Moment(label: words(moment), share: share)
        return figure
    }

    /// The same with a change to the figure.
    func changed(_ change: @escaping @Sendable (Figure, Words) -> Figure) -> FigureFrame {
        FigureFrame(moment) { [draw] words in change(draw(words), words) }
    }
}
