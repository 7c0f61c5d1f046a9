import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// How much patience early stopping needs.
struct PatiencePart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "early-stopping-patience", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "3.4-a", figure: "early-stopping-patience",
            parts: [
                .score { .more(by: $0.rows) },
                .score { .more(by: $0.rows) },
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let own = try await laboratory.onRows(.earlyStopping)
        let patiences = patiences(net, laboratory.task)
        let sweep = try await Sweep(over: patiences, on: .rows, from: laboratory) {
            plan(net, patience: $0)
        }
        let figure = PatienceFigure(
            net: net, sweep: sweep, plain: plain, margin: laboratory.task.defaults.margins.rows)
        let (least, most) = (sweep.stops[0], sweep.stops[patiences.count - 1])
        return Findings(
            figure, of: figure.divergence,
            estimates: [
                "3.4-a.1": most[.score].mean(less: least[.score]),
                "3.4-a.2": own[.score].mean(less: own.measured(by: .lastRecordedScore)),
            ])
    }

    /// Small ones, and those among which the method's own was chosen.
    private func patiences(_ net: Net, _ task: LearningTask) -> [Int] {
        let tried = Strength.patience.grid?.values(
            for: net.recipe, rows: task.dataset.trainingRows)
        return Set((Strength.patience.shown.values + (tried ?? [])).map { Int($0) })
            .filter { $0 <= net.epochs }.union([net.patience]).sorted()
    }

    /// The method's own plan with another patience, of which only the start and the end are recorded.
    private func plan(_ net: Net, patience: Int) -> TrainingPlan {
        var own = net
        if patience != net.patience {
            own.strengths[.patience] = Double(patience)
            own.checkpoints = [0, own.epochs]
        }
        return own.plan(with: .earlyStopping)
    }
}

/// Early stopping with more and more patience: what is kept, by how long is trained for it.
struct PatienceFigure: FigureDrawing {
    let net: Net
    let sweep: Sweep<Int>
    /// Trained to the end.
    let plain: MeasuredRuns
    /// The smallest difference of scores that would matter.
    let margin: Double

    private var stops: [Sweep<Int>.Stop] { sweep.stops }

    /// Of every patience, and of training to the end.
    var divergence: Divergence {
        Divergence(
            sweep.divergence {
                .phrase("early-stopping-patience.patience", ["patience": .count($0)])
            } + [Divergence.Group(.phrase("label.never-stopped"), plain.runs)])
    }

    var data: DataTable {
        var table = DataTable(columns: ["patience", "measure", "p10", "median", "p90"])
        for stop in stops {
            for (name, measure) in [
                ("epochs trained", Measure.epochs), ("held-out loss", .heldOutLoss),
                (net.scoreColumn, .score),
            ] {
                let spread = stop[measure].spread
                table.append([
                    .integer(stop.value), .text(name), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    /// What the longest patience brings over the shortest.
    private var title: Phrase {
        let (least, most) = (stops[0], stops[stops.count - 1])
        let key =
            switch most[.score].mean(less: least[.score]).direction(margin: margin) {
            case .less: "title-less"
            case .alike: "title-alike"
            case .more: "title-more"
            case .unknown: nil as String?
            }
        guard let key else { return .tooFew(for: "early-stopping-patience") }
        return Phrase(
            "early-stopping-patience.\(key)",
            [
                "least": .count(least.value), "most": .count(most.value),
                "score": .phrase(net.scoreName),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let scores = stops.map { Estimate.mean(of: $0[.score].values) }
        let last = Estimate.mean(of: plain[.score].values)
        let losses = stops.map { $0[.heldOutLoss].estimate }
        let most = losses.map { $0.hasInterval ? $0.high : $0.value }.filter(\.isFinite).max() ?? 1
        let ends = (scores + [last]).flatMap { $0.hasInterval ? [$0.low, $0.high] : [$0.value] }
        return Figure(
            id: "early-stopping-patience", title: words(title),
            subtitle: words("early-stopping-patience.subtitle"),
            caption: words(
                .sentences([
                    net.setting(seeds: plain.runs.count, showing: []),
                    Phrase("early-stopping-patience.caption"),
                ])),
            description: words("early-stopping-patience.description"),
            panels: [
                [
                    panel(
                        RichText(words.text(net.scoreName).sentenceStart),
                        net.scoreAxis(words, of: ends), scores, last, factor: 100, words),
                    panel(
                        words("early-stopping-patience.kept"),
                        Axis(
                            words(
                                "early-stopping-patience.held-out-loss",
                                ["unit": .phrase(net.lossUnit)]), domain: 0...1.3 * most),
                        losses, plain[.heldOutLoss].estimate, factor: 1, words),
                ]
            ], shareY: false, panelAspect: 0.7)
    }

    /// One number by the epochs that were trained for it, with the patience above.
    private func panel(
        _ title: RichText, _ y: Axis, _ kept: [Estimate], _ never: Estimate, factor: Double,
        _ words: Words
    ) -> Panel {
        let stopped = Method.earlyStopping.series(words)
        let unstopped = Series(name: words("label.never-stopped"), slot: Method.none.slot)
        let epochs = stops.map { $0[.epochs].median }
        func item(_ x: Double, _ number: Estimate) -> (Double, Double, Interval) {
            let value = number.value * factor
            return (
                x, value,
                number.hasInterval
                    ? Interval(number.low * factor, number.high * factor) : Interval(value, value)
            )
        }
        let end = item(plain[.epochs].median, never)
        let limit = y.domain?.upperBound ?? .infinity
        let marks: [any Mark] = [
            LineMark(
                zip(epochs, kept).map { Point($0, $1.value * factor) },
                series: Series(name: "", slot: Method.earlyStopping.slot), style: .thin),
            IntervalMark(zip(epochs, kept).map(item), series: stopped),
            // What lies above the panel is an arrowhead.
            IntervalMark(end.1 > limit ? [] : [end], series: unstopped),
            BeyondMark([Point(end.0, end.1)], series: unstopped),
        ]
        return Panel(
            title: title,
            x: Axis(
                words("label.epochs-trained"), scale: .logarithmic,
                domain: 0.8 * (epochs.filter(\.isFinite).min() ?? 1)...1.25 * Double(net.epochs)),
            y: y,
            marks: marks,
            top: Axis(
                words("label.patience-epochs"),
                ticks: .at(
                    zip(epochs, stops).map { (value: $0, label: RichText(String($1.value))) })))
    }
}
