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
        let methods = try await laboratory.measured(net.methods, of: net).toldApart
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
        /// The method, where there is one.
        let method: Method?
        let solved: Share
        let loss: Spread

        /// - Parameter method: that the name tells of.
        init(
            _ name: Phrase.Value, _ code: String, _ method: Method? = nil,
            _ loss: Measurement, _ solved: Share
        ) {
            (self.name, self.code, self.method) = (name, code, method)
            (self.solved, self.loss) = (solved, loss.spread)
        }
    }

    /// Of the article's own settings and of its network under each method.
    private var regularized: [Learning] {
        let own = changes.own
        return [Learning(own.name, own.code, nil, own.runs[.dataLoss], own.solved)]
            + methods.filter { $0.method != .none }.map {
                Learning(
                    .phrase($0.method.label), $0.method.id, $0.method, $0[.dataLoss],
                    $0[.solved].share)
            }
    }

    /// Of every single change, those first that help most.
    private var changed: [Learning] {
        let all = changes.changes.dropFirst().map {
            Learning($0.name, $0.code, nil, $0.runs[.dataLoss], $0.solved)
        }
        return all.enumerated().sorted {
            (-$0.element.solved.value, $0.offset) < (-$1.element.solved.value, $1.offset)
        }.map(\.element)
    }

    /// Of the repaired network, with and without a method.
    private var mended: [Learning] {
        repaired.stops.map {
            let isPlain = $0.value == .none
            return Learning(
                .phrase($0.value.label), isPlain ? "repaired" : "repaired, \($0.value.id)",
                isPlain ? nil : $0.value, $0[.dataLoss], $0[.solved].share)
        }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "kind", "name", "low", "value", "high", "seeds",
        ])
        for entry in regularized + changed + mended {
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
        let groups = [
            ("article-net.regularized", regularized), ("article-net.changed", changed),
            ("article-net.mended", mended),
        ]
        let lines = groups.map(\.1.count).max() ?? 1
        return Figure(
            id: "article-net", title: title(words),
            subtitle: words("article-net.subtitle"),
            caption: words(
                "article-net.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: methods.map(\.method)) ?? .sentences([])),
                    "seeds": .seeds(own.trials), "longer": .count(ArticleChanges.longer),
                    "long-seeds": .count(changes.longSeeds),
                    "lambda": .number(ArticleChanges.lambda),
                    "repaired-seeds": .seeds(repaired.seeds),
                    "repaired-rate": .number(ActivationTrials.learningRate),
                    "repaired-epochs": .count(ActivationTrials.epochs),
                    "dropout": repaired.quantities["code.repaired.dropoutRate"] ?? "",
                ]),
            description: words("article-net.description", ["share": .percentage(own.value)]),
            panels: [groups.map { panel($0.0, $0.1, of: lines, words) }], shareY: false,
            legend: .none,
            panelAspect: 0.72)
    }

    /// A group of networks, each on a line of its own with the number at its end.
    /// - Parameter count: how many lines every panel has room for.
    private func panel(
        _ title: String, _ group: [Learning], of count: Int, _ words: Words
    ) -> Panel {
        let lines = Array(group.reversed())
        let marks = lines.enumerated().flatMap { place, entry -> [any Mark] in
            let (solved, line) = (entry.solved, Double(place))
            let (low, high) = (solved.interval.low * 100, solved.interval.high * 100)
            let series =
                entry.method.map { Series(name: "", slot: $0.slot) } ?? Series(name: "", ink: 0)
            return [
                IntervalMark(
                    [(line, solved.value * 100, Interval(low, high))], series: series,
                    orientation: .horizontal, isPlain: true),
                number(solved, on: line, words),
            ]
        }
        return Panel(
            title: words(.phrase(title)),
            x: Axis(
                words("label.seeds-that-solve-xor"), domain: 0...100,
                ticks: .at([0, 50, 100].map { (Double($0), RichText("\($0)")) })),
            y: Axis(
                "", scale: .categories(lines.map { words($0.name) }),
                domain: Double(lines.count - count) - 0.5...Double(lines.count) - 0.5),
            marks: marks)
    }

    /// The number beside the interval, on the side with room.
    private func number(_ solved: Share, on line: Double, _ words: Words) -> TextMark {
        let (low, high) = (solved.interval.low * 100, solved.interval.high * 100)
        let isRight = high <= Self.lastWithRoom || low < 100 - Self.lastWithRoom
        return TextMark(
            words(.percentage(solved.value)), at: Point(isRight ? high : low, line),
            anchor: isRight ? .right : .left)
    }

    /// In per cent; an interval that reaches farther leaves no room for a number on its right.
    private static let lastWithRoom = 75.0

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
