import Base
import Charts
import Methods
import Neural
import Results

/// Every activation function, and which of them let the smallest network learn.
struct ActivationCardsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "activation-cards", reach: .none)
    let claims = [
        ClaimDefinition(
            "2.1-a", figure: "activation-cards",
            parts: [.derived(.supports), .derived(.refutes)]),
        ClaimDefinition(
            "2.1-b", figure: "activation-cards",
            parts: ActivationTrials.rare.map { _ in
                .measured(.points, .noWorse(by: Margin.share))
            }
                + ActivationTrials.rare.map { _ in
                    .score { .noWorse(by: $0.rows) }
                }),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let trials = try await ActivationTrials(from: laboratory)
        let cards = ActivationCards(trials: trials)
        let scores = try await scores(from: laboratory)
        var quantities = trials.quantities
        quantities["activations.relu.largest"] = .number(cards.largest(.relu))
        quantities["activations.sigmoid.largest"] = .number(cards.largest(.sigmoid))
        return Findings(
            cards, of: trials.divergence.byPanel, quantities: quantities,
            estimates: estimates(trials, scores))
    }

    /// How the noisy rows are learnt with every activation.
    private func scores(
        from laboratory: Laboratory
    ) async throws(ExperimentError) -> [Activation: Measurement] {
        let net = laboratory.untunedNet
        let sweep = try await Sweep(over: ActivationTrials.activations, on: .rows, from: laboratory)
        {
            var own = net
            own.activation = $0
            // The network's own is trained for other sections, too.
            if $0 != net.activation { own.checkpoints = [0, own.epochs] }
            return own.plan(with: .none)
        }
        return Dictionary(uniqueKeysWithValues: sweep.stops.map { ($0.value, $0[.score]) })
    }

    /// Each rare activation against the best common one.
    private func estimates(
        _ trials: ActivationTrials, _ scores: [Activation: Measurement]
    ) -> [String: Estimate] {
        let common = ActivationTrials.common.compactMap { scores[$0] }
        let best = common.largest { $0.mean.value } ?? common[0]
        var result: [String: Estimate] = [:]
        for (place, activation) in ActivationTrials.rare.enumerated() {
            result["2.1-b.\(place + 1)"] = trials[activation].solving.share(
                less: trials.bestCommon.solving)
            result["2.1-b.\(place + 4)"] = scores[activation]?.mean(less: best)
        }
        return result
    }
}

/// Every activation function with its derivative on [−5, 5], where the sums of trained networks lie,
/// and how many seeds of the smallest network solve XOR with it.
struct ActivationCards: FigureDrawing {
    let trials: ActivationTrials

    /// Of the bins, the outermost of which hold whatever lies beyond ±5.
    private static let edges = (0...22).map { -5.5 + Double($0) / 2 }

    private static let places = (0...200).map { -5 + Double($0) / 20 }

    /// The largest value on the drawn range.
    func largest(_ activation: Activation) -> Double {
        Self.places.map { activation.value($0) }.max() ?? .nan
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "measure", "x", "value", "low", "high"])
        for trial in trials.trials {
            let activation = trial.activation
            func add(_ measure: String, _ x: DataTable.Cell, _ values: [DataTable.Cell]) {
                let rest = values + Array(repeating: "", count: 3 - values.count)
                table.append([.text(activation.rawValue), .text(measure), x] + rest)
            }
            let interval = trial.solved.interval
            add(
                "solved share", "",
                [
                    .number(trial.solved.value), .number(interval.low), .number(interval.high),
                ])
            for x in Self.places {
                add("f(x)", .number(x), [.number(activation.value(x))])
                add("derivative", .number(x), [.number(activation.derivative(x))])
            }
            for (edge, height) in zip(Self.edges, heights(trial.before)) {
                let isBelow = edge < -5
                add(
                    isBelow ? "share of sums below x (%)" : "share of sums from x on (%)",
                    .number(isBelow ? -5 : edge), [.number(height)])
            }
        }
        return table
    }

    /// The share of all sums in each bin, in per cent: together they are all sums, as what is flat is a part of all.
    private func heights(_ values: [Double]) -> [Double] {
        var shares = [Double](repeating: 0, count: Self.edges.count - 1)
        for value in values where value.isFinite {
            let inside = min(max(value, Self.edges[0]), 5)
            shares[Int((inside - Self.edges[0]) * 2)] += 100 / Double(values.count)
        }
        return shares
    }

    func figure(_ words: Words) -> Figure {
        let seeds = trials.trials.first?.solved.trials ?? 0
        let hidden = Phrase.Value.count(ActivationTrials.hidden)
        return Figure(
            id: "activation-cards", title: words(title),
            subtitle: words("activation-cards.subtitle", ["hidden": hidden]),
            caption: words(
                "activation-cards.caption",
                [
                    "hidden": hidden, "learning-rate": .number(ActivationTrials.learningRate),
                    "epochs": .count(ActivationTrials.epochs), "seeds": .seeds(seeds),
                ]),
            description: words(
                "activation-cards.description",
                [
                    "solved": .list(
                        trials.trials.map { trial in
                            .phrase(
                                "activation-cards.solved",
                                [
                                    "activation": .text(trial.activation.name),
                                    "share": .share(trial.solved),
                                ])
                        })
                ]),
            panels: rows(words),
            columnHeads: trials.trials.map {
                Head(RichText($0.activation.name), note: solved($0, words))
            },
            legend: .none, panelAspect: 0.72)
    }

    private func solved(_ trial: ActivationTrials.Trial, _ words: Words) -> RichText {
        words(
            "activation-cards.panel",
            [
                "share": .percentage(trial.solved.value),
                "low": .hundredths(trial.solved.interval.low),
                "high": .percentage(trial.solved.interval.high),
            ])
    }

    /// Where the panels of functions end.
    private static let highest = 2.2

    /// The derivative; where it jumps, the line has a gap.
    private static func slopes(of activation: Activation) -> [Point] {
        let slopes = places.map { Point($0, activation.derivative($0)) }
        return zip(slopes, slopes.dropFirst()).reduce(into: Array(slopes.prefix(1))) {
            points, pair in
            let (left, right) = pair
            if (right.y - left.y).magnitude > 0.5 {
                points += [Point(left.x, .nan), Point(left.x, right.y)]
            }
            points.append(right)
        }
    }

    /// Functions, derivatives, sums.
    private func rows(_ words: Words) -> [[Panel]] {
        let x = Axis("*z*", domain: -5.6...5.6)
        let ink = Series(name: "", ink: 0)
        func curve(_ points: [Point]) -> [any Mark] {
            [
                ReferenceMark(.horizontal, at: 0),
                // An arrowhead takes its place above.
                LineMark(
                    points.filter { !($0.y > Self.highest - 0.2) }, series: ink, style: .solid,
                    isMarked: false),
                BeyondMark(points, series: ink),
            ]
        }
        func flat(_ activation: Activation) -> [any Mark] {
            activation.flatParts(of: -5...5).map { SpanMark(.vertical, over: $0) }
        }
        let most = trials.trials.flatMap { heights($0.before) }.max() ?? 1
        return [
            trials.trials.map { trial in
                Panel(
                    x: x, y: Axis("*f*(*z*)", domain: -1.4...Self.highest),
                    marks: flat(trial.activation)
                        + curve(Self.places.map { Point($0, trial.activation.value($0)) }))
            },
            trials.trials.map { trial in
                Panel(
                    x: x, y: Axis("*f*\u{200A}′(*z*)", domain: -0.1...1.1),
                    marks: flat(trial.activation) + curve(Self.slopes(of: trial.activation)))
            },
            trials.trials.map { trial in
                Panel(
                    x: x, y: Axis(words("activation-cards.sums"), domain: 0...1.05 * max(most, 1)),
                    marks: trial.activation.flatParts(of: -5.5...5.5).map {
                        SpanMark(.vertical, over: $0)
                    } + bars(heights(trial.before), ink),
                    note: words(
                        "activation-cards.flat",
                        [
                            "share": .percentage(
                                trial.activation.saturatedShare(of: trial.before))
                        ]))
            },
        ]
    }

    /// Filled bars within ±5, and at either end a hollow one for all beyond.
    private func bars(_ heights: [Double], _ ink: Series) -> [any Mark] {
        let (edges, last) = (Self.edges, heights.count - 1)
        return [
            HistogramMark(
                edges: Array(edges[1...last]), heights: Array(heights[1..<last]), series: ink),
            HistogramMark(
                edges: Array(edges[...1]), heights: [heights[0]], series: ink, filled: false),
            HistogramMark(
                edges: Array(edges[last...]), heights: [heights[last]], series: ink, filled: false),
        ]
    }

    /// With which function most seeds solve XOR and with which fewest, of all pairs compared at once.
    private var title: Phrase {
        let all = trials.trials
        guard let best = all.largest(by: \.solved.value),
            let worst = all.smallest(by: \.solved.value)
        else { return Phrase("activation-cards.title-alike") }
        let difference = best.solving.share(less: worst.solving)
            .among(all.count * (all.count - 1) / 2)
        guard difference.direction(margin: Margin.share) == .more else {
            return Phrase("activation-cards.title-alike")
        }
        return Phrase(
            "activation-cards.title",
            [
                "best": .text(best.activation.name), "high": .percentage(best.solved.value),
                "worst": .text(worst.activation.name), "low": .percentage(worst.solved.value),
            ])
    }
}
