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
            test: .measured(
                .percent,
                .ranges(
                    [0.5, 0.95],
                    [
                        Outcome(.refutes, "few"), Outcome(.refutes, "some"),
                        Outcome(.supports, "most"),
                    ]))),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.article
        let changes = try await ArticleChanges(net, from: laboratory)
        let methods = try await laboratory.measured(net.methods, of: net)
        return Findings(
            ArticleNetFigure(net: net, methods: methods, changes: changes),
            of: Divergence(changes.divergence.groups + Divergence(methods).groups).lost(.counted),
            quantities: changes.quantities,
            estimates: ["4-d": changes.own.runs[.solved].estimate])
    }
}

/// Which change lets the article's network learn, and how its loss falls under each method.
struct ArticleNetFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    let changes: ArticleChanges

    var data: DataTable {
        var table = DataTable(columns: [
            "kind", "name", "epoch", "low", "value", "high",
        ])
        for change in changes.changes {
            let interval = change.solved.interval
            table.append([
                "solved share", .text(change.code), .text(""), .number(interval.low),
                .number(change.solved.value), .number(interval.high),
            ])
            let loss = change.runs[.dataLoss].spread
            table.append([
                "final data loss", .text(change.code), .text(""), .number(loss.low),
                .number(loss.median), .number(loss.high),
            ])
        }
        for entry in methods {
            for (epoch, spread) in zip(curve(entry).epochs, curve(entry).spreads) {
                table.append([
                    "data loss", .text(entry.method.id), .integer(Int(epoch)), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let own = changes.own.solved
        let blank = Series(name: "", slot: 0)
        let shares = Panel(
            title: words("article-net.changes"),
            x: Axis(words("label.seeds-that-solve-xor"), domain: 0...100),
            y: Axis(
                "",
                scale: .categories(
                    changes.changes.reversed().map { words($0.name) })),
            marks: [
                IntervalMark(
                    changes.changes.reversed().enumerated().map { place, change in
                        (
                            position: Double(place), value: change.solved.value * 100,
                            interval: Interval(
                                change.solved.interval.low * 100,
                                change.solved.interval.high * 100)
                        )
                    }, series: blank, orientation: .horizontal)
            ])
        var marks: [any Mark] = []
        for entry in methods {
            marks.append(
                curve(entry).line(entry.method.series(words)))
        }
        let losses = Panel(
            title: words("article-net.losses"),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("label.mean-squared-error")), marks: marks)
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
