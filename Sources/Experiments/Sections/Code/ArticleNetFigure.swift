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

/// Which change or method lets the article's network learn.
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

    /// Of the article's own settings, of its network under each method, of every change, then of the repaired network
    /// with and without a method.
    private var learning: [Learning] {
        let changed = changes.changes.map {
            Learning(
                name: $0.name, code: $0.code, solved: $0.solved, loss: $0.runs[.dataLoss].spread)
        }
        let regularized = methods.filter { $0.method != .none }.map {
            Learning(
                name: .phrase("article-net.with", ["method": .phrase($0.method.label)]),
                code: $0.method.id, solved: $0[.solved].share, loss: $0[.dataLoss].spread)
        }
        let mended = repaired.stops.map {
            Learning(
                name: repaired.name($0.value),
                code: $0.value == .none ? "repaired" : "repaired, \($0.value.id)",
                solved: $0[.solved].share, loss: $0[.dataLoss].spread)
        }
        return changed.prefix(1) + regularized + changed.dropFirst() + mended
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "kind", "name", "low", "value", "high", "seeds",
        ])
        for entry in learning {
            let (solved, loss) = (entry.solved, entry.loss)
            table.append([
                "solved share", .text(entry.code), .number(solved.interval.low),
                .number(solved.value), .number(solved.interval.high), .integer(solved.trials),
            ])
            table.append([
                "final data loss", .text(entry.code), .number(loss.low),
                .number(loss.median), .number(loss.high), .integer(solved.trials),
            ])
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let own = changes.own.solved
        let blank = Series(name: "", ink: 0)
        let shares = Panel(
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
            panels: [[shares]], legend: .none, panelAspect: 0.55)
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
}
