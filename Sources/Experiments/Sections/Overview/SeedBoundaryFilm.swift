import Base
import Charts
import Methods
import Neural
import Results

/// The boundaries of the first seed, and the mean answers of all, epoch by epoch.
struct SeedBoundaryFilm: FigureFilm {
    let net: Net
    let methods: [MeasuredRuns]
    /// After an epoch.
    let figure: @Sendable (_ epoch: Int?) -> SeedBoundaryFigure

    func frames() -> [FigureFrame] {
        net.plan(with: Method.none).epochFrames { epoch, words in
            var figure = figure(epoch).figure(words)
            // A seed and the mean say enough while they move.
            figure.panels.removeSubrange(1..<figure.panels.count - 1)
            figure.rowHeads.removeSubrange(1..<figure.rowHeads.count - 1)
            return figure.filmed(
                words, subtitle: ["disagreement": .percentage(SeedFields.disagreement)],
                caption: ["setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0))])
        }
    }
}
