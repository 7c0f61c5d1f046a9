import Base
import Charts
import Methods
import Neural
import Results

/// How small the weights of all seeds are, epoch by epoch.
struct WeightsFilm: FigureFilm {
    let figure: FinalWeightsFigure

    func frames() -> [FigureFrame] {
        let net = figure.net
        return net.plan(with: Method.none).epochFrames { epoch, words in
            var own = figure
            own.epoch = epoch
            return own.figure(words).filmed(
                words,
                caption: [
                    "setting": .phrase(net.setting(seeds: own.methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: own.methods.map(\.method)) ?? .sentences([])),
                ])
        }
    }
}
