import Base
import Charts
import Methods
import Neural
import Results

/// The weights of all seeds, epoch by epoch, on the bins of the last one.
struct WeightsFilm: FigureFilm {
    let figure: FinalWeightsFigure

    func frames() -> [FigureFrame] {
        let plan = figure.net.plan(with: Method.none)
        let edges = figure.commonEdges
        let tallest = plan.checkpoints.map { at($0).tallest(edges: edges) }.max() ?? 1
        return plan.epochFrames { epoch, words in
            frame(at(epoch), edges: edges, tallest: tallest, words)
        }
    }

    private func at(_ epoch: Int) -> FinalWeightsFigure {
        var figure = figure
        figure.epoch = epoch
        return figure
    }

    private func frame(
        _ own: FinalWeightsFigure, edges: [Double], tallest: Double, _ words: Words
    ) -> Figure {
        let (net, methods) = (own.net, own.methods)
        var figure = own.figure(edges: edges, tallest: tallest, words)
        let panels = zip(methods, figure.panels.joined()).map { entry, panel in
            panel.noted(
                words(entry.method.name),
                words(
                    "film-l1-l2-weights.note",
                    [
                        "left": .number(own.left(entry)),
                        "weights": .count(entry.plan.layout.weightCount),
                    ]))
        }
        figure.panels = panels.rows(of: 2)
        return figure.filmed(
            words,
            caption: [
                "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                "strengths": .phrase(net.strengths(of: methods.map(\.method)) ?? .sentences([])),
            ])
    }
}
