import Base
import Charts
import Neural
import Results

/// Every seed's score and training loss under each activation function.
struct ActivationScoresFigure: Sendable {
    static let activations: [Activation] = [.sigmoid, .tanh, .relu, .leakyReLU, .elu]

    let net: Net
    let entries: [(activation: Activation, runs: [Neural.Run])]
    /// How many seeds the report has.
    let seeds: Int

    private func losses(_ runs: [Neural.Run]) -> [Double] {
        runs.finished.compactMap { $0.last?.training.loss }
    }

    var divergence: Divergence {
        Divergence(entries.map { .init(.text($0.activation.name), $0.runs) })
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "seed", "training loss", net.scoreColumn])
        for (activation, runs) in entries {
            for run in runs {
                table.append([
                    .text(activation.name), .integer(Int(run.seed)),
                    .number(run.divergedAt == nil ? run.last?.training.loss ?? .nan : .nan),
                    .number(net.score(run) ?? .nan),
                ])
            }
        }
        return table
    }

    private func title(
        best: (name: String, score: Double), worst: (name: String, score: Double)
    ) -> Phrase {
        let reached = Phrase.Value.phrase(net.reached(best.score))
        guard !net.isAlike(best.score, worst.score) else {
            return Phrase("activation-scores.title-alike", ["reached": reached])
        }
        return Phrase(
            "activation-scores.title",
            [
                "best": .text(best.name), "reached": reached, "worst": .text(worst.name),
                "lowest": net.written(worst.score),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let x = Axis(
            words("label.activation"),
            scale: .categories(entries.map { RichText($0.activation.name) }))
        func strips(_ values: ([Neural.Run]) -> [Double]) -> [any Mark] {
            entries.enumerated().map { place, entry in
                StripMark(
                    values(entry.runs), at: Double(place), spread: 0.8,
                    series: Series(name: "", slot: place))
            }
        }
        let ranked = entries.map { entry in
            (entry.activation.name, quantile(entry.runs.compactMap(net.score), 0.5))
        }.ranked(by: \.1)
        let (best, worst) = (ranked.last ?? ("", .nan), ranked.first ?? ("", .nan))
        return Figure(
            id: "activation-scores",
            title: words(title(best: best, worst: worst)),
            subtitle: words("activation-scores.subtitle"),
            caption: words(
                "activation-scores.caption",
                [
                    "runs": .phrase(
                        net.setting(seeds: entries.first?.runs.count ?? 0, of: seeds))
                ]),
            description: words(
                "activation-scores.description",
                ["score": .text(words.text(net.scoreName).sentenceStart)]),
            panels: [
                [
                    Panel(
                        title: RichText(words.text(net.scoreName).sentenceStart), x: x,
                        y: net.scoreAxis(
                            words, of: entries.flatMap { $0.runs.compactMap(net.score) }),
                        marks: strips { $0.compactMap(net.score).map { $0 * 100 } }),
                    Panel(
                        title: words("label.training-loss"), x: x,
                        y: Axis(
                            words("activation-scores.loss", ["unit": .phrase(net.lossUnit)]),
                            scale: .logarithmic),
                        marks: strips { losses($0).map { max($0, 1e-6) } }),
                ]
            ], shareY: false, legend: .none)
    }
}
