import Base
import Charts
import Methods
import Neural
import Results

/// The first seed's network under each method, epoch by epoch, with one scale of widths.
struct NetworkWeightsFilm: FigureFilm {
    let figure: NetworkWeightsFigure

    func frames() -> [FigureFrame] {
        let plan = figure.net.plan(with: Method.none)
        let largest = plan.checkpoints.map { at($0).largest }.max() ?? 1
        return plan.epochFrames { epoch, words in frame(at(epoch), largest: largest, words) }
    }

    private func at(_ epoch: Int) -> NetworkWeightsFigure {
        var figure = figure
        figure.epoch = epoch
        return figure
    }

    private func frame(
        _ own: NetworkWeightsFigure, largest: Double, _ words: Words
    ) -> Figure {
        let (net, methods) = (own.net, own.methods)
        var figure = own.figure(largest: largest, words)
        figure.columnHeads = []
        for (column, entry) in methods.enumerated() {
            guard let working = own.working(entry) else { continue }
            figure.panels[0][column] = figure.panels[0][column].noted(
                words(entry.method.name),
                words(
                    "network-weights.note",
                    ["working": .count(working), "units": .count(own.units)]))
        }
        return figure.filmed(
            words,
            caption: [
                "setting": .phrase(net.setting(seeds: 1)),
                "strengths": .phrase(net.strengths(of: [.l1, .l2]) ?? .sentences([])),
                "near-zero": .number(DenseWeights.nearZero),
            ])
    }
}
