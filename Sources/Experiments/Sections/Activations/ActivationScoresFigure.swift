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
            net: net, entries: sweep.stops, seeds: laboratory.seeds.count)
        return Findings(figure, of: Divergence(sweep.divergence { .text($0.name) }))
    }
}

/// Every seed's score and training loss under each activation function.
struct ActivationScoresFigure: FigureDrawing {
    static let activations: [Activation] = [.sigmoid, .tanh, .relu, .leakyReLU, .elu]

    let net: Net
    let entries: [Sweep<Activation>.Stop]
    /// How many seeds the report has.
    let seeds: Int

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
            scale: .categories(entries.map { RichText($0.value.name) }))
        func strips(_ measure: Measure, _ drawn: (Double) -> Double) -> [any Mark] {
            entries.enumerated().map { place, entry in
                StripMark(
                    entry[measure].values.map(drawn), at: Double(place), spread: 0.8,
                    series: Series(name: "", slot: entry.value.slot))
            }
        }
        let ranked = entries.map { entry in
            (entry.value.name, entry[.score].median)
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
                        net.setting(
                            seeds: entries.first?.runs.count ?? 0, of: seeds, showing: []))
                ]),
            description: words(
                "activation-scores.description",
                ["score": .text(words.text(net.scoreName).sentenceStart)]),
            panels: [
                [
                    Panel(
                        title: RichText(words.text(net.scoreName).sentenceStart), x: x,
                        y: net.scoreAxis(
                            words, of: entries.flatMap { $0[.score].values }),
                        marks: strips(.score) { $0 * 100 }),
                    Panel(
                        title: words("label.training-loss"), x: x,
                        y: Axis(
                            words("activation-scores.loss", ["unit": .phrase(net.lossUnit)]),
                            scale: .logarithmic),
                        marks: strips(.dataLoss) { max($0, 1e-6) }),
                ]
            ], shareY: false, legend: .none)
    }
}
