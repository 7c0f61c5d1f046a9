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
        // The proximal step of L1 trains as its sub-gradient does.
        let base = ArticleChanges.base(net)
        let sweep = try await Sweep(
            over: net.methods.filter { ![.none, .l1Proximal].contains($0) }, on: .xor,
            atLeast: ArticleChanges.seeds, from: laboratory
        ) { base.plan(with: $0, net.strengths) }
        let repaired = try await RepairedNet(from: laboratory)
        return Findings(
            ArticleNetFigure(net: net, methods: sweep.stops, changes: changes, repaired: repaired),
            of: Divergence(
                changes.divergence.groups + repaired.divergence.groups
                    + sweep.divergence { .phrase($0.label) }
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
    /// The article's network with each method instead of its penalty.
    let methods: [Sweep<Method>.Stop]
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

    /// Of the article's own settings, and of its network without a penalty and under each method instead.
    private var regularized: [Learning] {
        [changes.own, changes.plain].map {
            Learning($0.name, $0.code, nil, $0.runs[.dataLoss], $0.solved)
        }
            + methods.map {
                Learning(
                    .phrase($0.value.label), $0.value.id, $0.value, $0[.dataLoss],
                    $0[.solved].share)
            }
    }

    /// Of every single change, those first that help most.
    private var changed: [Learning] {
        let all = changes.single.map {
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
        return Figure(
            id: "article-net", title: words("article-net.title"),
            subtitle: words("article-net.subtitle"),
            caption: words(
                "article-net.caption",
                [
                    "network": .phrase(
                        "network.name",
                        ["shape": .text(net.shape), "activation": .text(net.activation.name)]),
                    "rate": .number(net.learningRate),
                    "epochs": .count(net.epochs), "seeds": .seeds(own.trials),
                    "lambda": .number(ArticleChanges.lambda),
                    "repaired": .count(mended.count), "repaired-seeds": .seeds(repaired.seeds),
                    "strengths": .phrase(
                        net.strengths(of: methods.map(\.value)) ?? .sentences([])),
                ]),
            description: words("article-net.description", ["share": .percentage(own.value)]),
            panels: [[panel(words)]], legend: .none, panelAspect: 0.42)
    }

    /// Networks in three groups, each on a line of its own with the number at its end, and a line above each group that
    /// says what its networks have in common.
    private func panel(_ words: Words) -> Panel {
        let groups: [(head: Phrase, entries: [Learning])] = [
            (Phrase("article-net.regularized"), regularized),
            (Phrase("article-net.changed"), changed),
            (
                Phrase(
                    "article-net.mended",
                    [
                        "rate": .number(ActivationTrials.learningRate)
                    ]), mended
            ),
        ]
        let last = groups.map { $0.entries.count + 1 }.reduce(0, +) - 1
        var names: [RichText] = []
        var marks: [any Mark] = []
        for (head, entries) in groups {
            marks.append(
                TextMark(words(head), at: Point(0, Double(last - names.count)), anchor: .right))
            names.append("")
            for entry in entries {
                marks += self.marks(entry, on: Double(last - names.count), words)
                names.append(words(entry.name))
            }
        }
        return Panel(
            x: Axis(words("article-net.axis"), domain: 0...100),
            y: Axis("", scale: .categories(names.reversed()), domain: -0.5...Double(last) + 0.5),
            marks: marks)
    }

    /// A network's share with its interval, in its method's colour.
    private func marks(_ entry: Learning, on line: Double, _ words: Words) -> [any Mark] {
        let solved = entry.solved
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
}
