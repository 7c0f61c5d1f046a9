import Base
import Charts
import Methods
import Neural
import Results

/// The article's example as it stands, and with one change at a time.
struct ArticleNetPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "article-net", reach: FigureReach([], strengths: .ofMethods))
    let claims = [
        ClaimDefinition("4-a", figure: nil, parts: [.derived(.refutes)]),
        ClaimDefinition("4-c", figure: "article-net", parts: [.derived(.refutes)]),
        ClaimDefinition(
            "4-d", figure: "article-net",
            .percent,
            .ranges(
                [0.5, 0.95],
                [
                    Outcome(.refutes, "few"), Outcome(.refutes, "some"),
                    Outcome(.supports, "most"),
                ])),
        RepairedNet.claim,
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.article
        let changes = try await ArticleChanges(net, from: laboratory)
        let methods = try await laboratory.measured(net.methods, of: net)
        let repaired = try await RepairedNet(from: laboratory)
        return Findings(
            ArticleNetFigure(net: net, methods: methods, changes: changes, repaired: repaired),
            of: Divergence(
                changes.divergence.groups + repaired.divergence.groups + Divergence(methods).groups
            ).lost(.counted),
            quantities: changes.quantities.merging(repaired.quantities) { $1 },
            estimates: repaired.estimates.merging(["4-d": changes.own.runs[.solved].estimate]) {
                $1
            })
    }
}

/// Which change lets the article's network learn, and how its loss falls under each method.
struct ArticleNetFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    let changes: ArticleChanges
    let repaired: RepairedNet

    /// How many seeds learn, and the loss at the end.
    private struct Learning {
        let name: Phrase.Value
        /// As data call it.
        let code: String
        let solved: Share
        let loss: Spread
    }

    /// Of every change, then of the repaired network with and without a method.
    private var learning: [Learning] {
        changes.changes.map {
            Learning(
                name: $0.name, code: $0.code, solved: $0.solved, loss: $0.runs[.dataLoss].spread)
        }
            + repaired.stops.map {
                Learning(
                    name: repaired.name($0.value),
                    code: $0.value == .none ? "repaired" : "repaired, \($0.value.id)",
                    solved: $0[.solved].share, loss: $0[.dataLoss].spread)
            }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "kind", "name", "epoch", "low", "value", "high", "seeds",
        ])
        for entry in learning {
            let (solved, loss) = (entry.solved, entry.loss)
            table.append([
                "solved share", .text(entry.code), .text(""), .number(solved.interval.low),
                .number(solved.value), .number(solved.interval.high), .integer(solved.trials),
            ])
            table.append([
                "final data loss", .text(entry.code), .text(""), .number(loss.low),
                .number(loss.median), .number(loss.high), .integer(solved.trials),
            ])
        }
        for entry in methods {
            for (epoch, spread) in zip(curve(entry).epochs, curve(entry).spreads) {
                table.append([
                    "data loss", .text(entry.method.id), .integer(Int(epoch)), .number(spread.low),
                    .number(spread.median), .number(spread.high), .integer(entry.runs.count),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let own = changes.own.solved
        let blank = Series(name: "", ink: 0)
        let shares = Panel(
            title: words("article-net.changes"),
            x: Axis(words("label.seeds-that-solve-xor"), domain: 0...100),
            y: Axis(
                "",
                scale: .categories(learning.reversed().map { words($0.name) })),
            marks: [
                IntervalMark(
                    learning.reversed().enumerated().map { place, entry in
                        (
                            position: Double(place), value: entry.solved.value * 100,
                            interval: Interval(
                                entry.solved.interval.low * 100, entry.solved.interval.high * 100)
                        )
                    }, series: blank, orientation: .horizontal)
            ])
        var marks: [any Mark] = [
            // A network that answers one half to everything.
            ReferenceMark(.horizontal, at: 0.25, label: words("article-net.half"))
        ]
        for entry in methods {
            marks.append(
                curve(entry).line(entry.method.series(words)))
        }
        let losses = Panel(
            title: words("article-net.losses"),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("label.mean-squared-error"), domain: 0...0.3), marks: marks)
        return Figure(
            id: "article-net", title: title(words),
            subtitle: words("article-net.subtitle"),
            caption: words(
                "article-net.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(net.strengthsPhrase),
                    "seeds": .seeds(own.trials), "longer": .count(ArticleChanges.longer),
                    "long-seeds": .count(changes.longSeeds),
                    "lambda": .number(ArticleChanges.lambda),
                    "repaired-seeds": .seeds(repaired.seeds),
                    "repaired-rate": .number(ActivationTrials.learningRate),
                    "repaired-epochs": .count(ActivationTrials.epochs),
                    "dropout": repaired.quantities["code.repaired.dropoutRate"] ?? "",
                ]),
            description: words("article-net.description", ["share": .percentage(own.value)]),
            panels: [[shares, losses]], shareX: false, shareY: false, panelAspect: 0.8)
    }

    private func title(_ words: Words) -> RichText {
        let (own, best) = (changes.own.solved, changes.best)
        let other = best?.solved.value ?? .nan
        guard other > own.value || !other.isFinite else {
            return words("article-net.title-no-better", ["share": .percentage(own.value)])
        }
        return words(
            "article-net.title",
            [
                "share": .percentage(own.value), "change": best?.name ?? .number(.nan),
                "best": .percentage(other),
            ])
    }

    private func curve(_ entry: MeasuredRuns) -> CurveSummary {
        entry.curve { $0.epoch > 0 ? $0.training.loss : nil }
    }
}
