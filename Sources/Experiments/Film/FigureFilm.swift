public import Base
import Charts
import Neural

/// How a figure moves, frame by frame: with the same axes and scales of colours in all of them, and the same words but
/// for numbers.
protocol FigureFilm: Sendable {
    /// From the first to the last. What all of them share is worked out here, and only when somebody wants it; a frame
    /// works out its own when it is drawn.
    func frames() -> [FigureFrame]
}

/// What passes while a figure moves.
public enum Motion: String, Sendable, Hashable, Encodable {
    case epochs
    case strength

    public var name: Phrase { Phrase("film.over-\(rawValue)") }
}

extension TrainingPlan {
    /// A frame for every recorded epoch, close together at first.
    func epochFrames(
        _ draw: @escaping @Sendable (_ epoch: Int, _ words: Words) -> Figure
    ) -> [FigureFrame] {
        checkpoints.map { epoch in
            FigureFrame(
                Phrase("film.epoch", ["epoch": .count(epoch), "epochs": .count(epochs)])
            ) { words in draw(epoch, words) }
        }
    }
}

extension Panel {
    /// The panel with a title that stays and below it a note that changes, on a line of its own.
    func noted(_ title: RichText, _ note: RichText) -> Panel {
        var panel = self
        panel.title = title
        panel.note = note
        panel.hasNoteBelowTitle = true
        return panel
    }
}

extension Figure {
    /// The figure in the words of its film.
    func filmed(
        _ words: Words, subtitle: [String: Phrase.Value] = [:], caption: [String: Phrase.Value]
    ) -> Figure {
        var figure = self
        figure.title = words(.phrase("film-\(id).title"))
        figure.subtitle = words("film-\(id).subtitle", subtitle)
        figure.caption = words("film-\(id).caption", caption)
        figure.description = words(.phrase("film-\(id).description"))
        return figure
    }
}
