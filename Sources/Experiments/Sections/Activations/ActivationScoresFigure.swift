import Base
import Charts
import Methods
import Neural
import Results

/// A task's rows learnt with every activation function.
struct ActivationScoresPart: SectionPart {
    let tasks = TaskScope.ownRows
    let heading: FigureHeading? = FigureHeading(
        "activation-scores", reach: FigureReach([.rows], varies: [.activation]))

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("activation-scores"), seeds: task.defaults.sweepSeeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        // Without a regularizer no strength needs to be chosen.
        let net = laboratory.untunedNet
        let sweep = try await Sweep(
            over: ActivationScoresFigure.activations, on: .rows,
            atMost: laboratory.task.defaults.sweepSeeds, from: laboratory
        ) { activation in
            var own = net
            own.activation = activation
            own.checkpoints = [0, own.epochs]
            return own.plan(with: .none)
        }
        let figure = ActivationScoresFigure(
            net: net, entries: sweep.stops,
            margin: laboratory.task.defaults.margins.rows)
        return Findings(figure, of: Divergence(sweep.divergence { .text($0.name) }))
    }
}

/// Every seed's score and training loss under each activation function.
struct ActivationScoresFigure: FigureDrawing {
    static let activations: [Activation] = [.sigmoid, .tanh, .relu, .leakyReLU, .elu]

    let net: Net
    let entries: [Sweep<Activation>.Stop]
    /// The smallest difference of scores that would matter.
    let margin: Double

    var data: DataTable {
        var table = DataTable(columns: ["activation", "seed", "training loss", net.scoreColumn])
        for entry in entries {
            for (place, run) in entry.runs.enumerated() {
                table.append([
                    .text(entry.value.name), .integer(Int(run.seed)),
                    .number(entry[.dataLoss].readings[place].value ?? .nan),
                    .number(entry[.score].readings[place].value ?? .nan),
                ])
            }
        }
        return table
    }

    /// What networks reach with the best function and with the worst, of all pairs compared at once.
    private var title: Phrase {
        guard let best = entries.largest(by: { $0[.score].mean.value }),
            let worst = entries.smallest(by: { $0[.score].mean.value })
        else { return .heading(of: "activation-scores") }
        let difference = best[.score].mean(less: worst[.score])
            .among(pairs)
        guard difference.hasInterval else { return .heading(of: "activation-scores") }
        let (high, low) = (best[.score].mean.value, worst[.score].mean.value)
        guard difference.direction(margin: margin) == .more, !net.isAlike(high, low) else {
            return titleOfLosses
        }
        return Phrase(
            "activation-scores.title",
            [
                "best": .text(best.value.name), "reached": .phrase(net.reached(high)),
                "worst": .text(worst.value.name), "lowest": net.written(low),
            ])
    }

    /// How many functions are compared with another.
    private var pairs: Int { entries.count * (entries.count - 1) / 2 }

    /// Where scores do not tell functions apart: with which one training loss ends highest, if one can be told.
    private var titleOfLosses: Phrase {
        let score = Phrase.Value.phrase(net.scoreName)
        let ranked = entries.ranked { $0[.dataLoss].median }
        guard let worst = ranked.last, let next = ranked.dropLast().last,
            worst[.dataLoss].mean(less: next[.dataLoss]).among(entries.count)
                .direction(margin: Margin.loss * next[.dataLoss].median) == .more
        else { return Phrase("activation-scores.title-alike", ["score": score]) }
        return Phrase(
            "activation-scores.title-loss", ["score": score, "worst": .text(worst.value.name)])
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "activation-scores", title: words(title),
            subtitle: words("activation-scores.subtitle"),
            caption: words(
                "activation-scores.caption",
                [
                    "runs": .phrase(
                        net.setting(
                            seeds: entries.first?.runs.count ?? 0, showing: [], measuring: .score))
                ]),
            description: words(
                "activation-scores.description",
                ["score": .text(words.text(net.scoreName).sentenceStart)]),
            panels: [panels(words)], shareY: false, legend: .none)
    }

    private func panels(_ words: Words) -> [Panel] {
        let x = Axis(
            words("label.activation"),
            scale: .categories(entries.map { RichText($0.value.name) }))
        return [
            Panel(
                title: RichText(words.text(net.scoreName).sentenceStart), x: x,
                y: net.scoreAxis(words, of: entries.flatMap { $0[.score].values }, step: 2),
                marks: strips(.score, from: -.infinity, factor: 100) + means),
            Panel(
                title: words("label.training-loss"), x: x,
                y: Axis(
                    words("activation-scores.loss", ["unit": .phrase(net.lossUnit)]),
                    scale: .logarithmic),
                marks: strips(.dataLoss, from: Self.smallest) + medians),
        ]
    }

    /// Of losses that are drawn.
    private static let smallest = 1e-8

    /// One dot for every seed; those that lie lower than can be drawn have an arrowhead together.
    private func strips(_ measure: Measure, from least: Double, factor: Double = 1) -> [any Mark] {
        let seeds = Series(name: "", slot: nil)
        return entries.enumerated().flatMap { place, entry -> [any Mark] in
            let values = entry[measure].values
            return [
                StripMark(
                    values.filter { $0 >= least }.map { $0 * factor },
                    at: Double(place), spread: 0.8, series: seeds),
                BeyondMark(
                    values.filter { $0 < least }.prefix(1).map { _ in Point(Double(place), 0) },
                    series: seeds),
            ]
        }
    }

    /// Of losses, on the dots.
    private var medians: [any Mark] {
        let points = entries.enumerated().map { place, entry in
            Point(Double(place), entry[.dataLoss].median)
        }
        return [
            ScatterMark(
                points.filter { $0.y >= Self.smallest }, series: Series(name: "", ink: 1),
                radius: 2.5)
        ]
    }

    /// Of scores, on the dots.
    private var means: [any Mark] {
        let known = entries.enumerated().map { ($0, Estimate.mean(of: $1[.score].values)) }
            .filter(\.1.hasInterval)
        return [
            IntervalMark(
                known.map { place, mean in
                    (
                        Double(place), mean.value * 100,
                        Interval(mean.low * 100, mean.high * 100)
                    )
                }, series: Series(name: "", ink: 1))
        ]
    }
}
