import Base
import Charts
import Methods
import Neural
import Results

/// The mean answers of every method's networks of the four points, epoch by epoch.
struct BoundaryFilm: FigureFilm {
    let net: Net
    let methods: [MeasuredRuns]

    func frames() -> [FigureFrame] {
        net.plan(with: Method.none).epochFrames { epoch, words in
            let own = BoundaryFigure(net: net, methods: methods, epoch: epoch)
            var figure = own.figure(words)
            let panels = zip(methods, figure.panels.joined()).map { entry, panel in
                panel.noted(
                    words(entry.method.label),
                    words(
                        "film-methods-boundaries.note",
                        ["share": .percentage(own.solved(entry))]))
            }
            figure.panels = panels.rows(of: 3)
            figure.columnHeads = []
            figure.arrangement = .list
            return figure.filmed(
                words, subtitle: ["disagreement": .percentage(SeedFields.disagreement)],
                caption: [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: methods.map(\.method)) ?? .sentences([])),
                ])
        }
    }
}
