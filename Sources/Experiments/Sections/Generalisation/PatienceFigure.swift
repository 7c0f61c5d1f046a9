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
        let figure = PatienceFigure(net: net, sweep: sweep, plain: plain)
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

/// Early stopping with more and more patience: how long it trains, and what it keeps.
struct PatienceFigure: FigureDrawing {
    let net: Net
    let sweep: Sweep<Int>
    /// Trained to the end.
    let plain: MeasuredRuns

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

    private var title: Phrase {
        let (least, most) = (stops[0], stops[stops.count - 1])
        let (low, high) = (least[.score].mean.value, most[.score].mean.value)
        let isAlike = net.isAlike(low, high)
        return Phrase(
            isAlike ? "early-stopping-patience.title-alike" : "early-stopping-patience.title",
            [
                "least": .count(least.value),
                "reached": .phrase(net.reached(low)),
                "most": .count(most.value),
                "score": isAlike ? net.asMany : net.written(high),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let x = Axis(
            words("label.patience-epochs"), scale: Strength.patience.shown.axisScale)
        let loss = words(
            "early-stopping-patience.held-out-loss", ["unit": .phrase(net.lossUnit)])
        let scores = stops.map { $0[.score].spread }.flatMap { [$0.low, $0.high] }
        let panels = [
            Panel(
                title: words("label.how-long"), x: x,
                y: Axis(words("label.epochs-trained"), scale: .logarithmic),
                marks: marks(.epochs, words)),
            Panel(
                title: words("label.what-is-kept"), x: x,
                y: Axis(loss, scale: .logarithmic),
                marks: marks(.heldOutLoss, words) + [
                    ReferenceMark(
                        .horizontal, at: plain[.lowestHeldOutLoss].median,
                        label: words("label.best-in-hindsight")),
                    neverStopped(.heldOutLoss, words),
                ]),
            Panel(
                title: RichText(words.text(net.scoreName).sentenceStart), x: x,
                y: net.scoreAxis(words, of: scores + [plain[.score].mean.value]),
                marks: marks(.score, factor: 100, words) + [
                    neverStopped(.score, factor: 100, words)
                ]),
        ]
        return Figure(
            id: "early-stopping-patience", title: words(title),
            subtitle: words("early-stopping-patience.subtitle"),
            caption: words(net.setting(seeds: plain.runs.count, showing: [])),
            description: words("early-stopping-patience.description"), panels: [panels],
            shareY: false, legend: .none)
    }

    /// What seeds come to: means decide scores, medians tell of losses and epochs.
    private func middle(_ measurement: Measurement) -> Double {
        measurement.measure.unit == .share ? measurement.mean.value : measurement.median
    }

    private func marks(_ measure: Measure, factor: Double = 1, _ words: Words) -> [any Mark] {
        let series = Series(
            name: words(Method.earlyStopping.label), slot: Method.earlyStopping.slot)
        let places = stops.map { Double($0.value) }
        let spreads = stops.map { $0[measure].spread }
        return [
            BandMark(
                x: places, low: spreads.map { $0.low * factor },
                high: spreads.map { $0.high * factor }, series: series),
            LineMark(
                stops.map { Point(Double($0.value), middle($0[measure]) * factor) },
                series: series),
        ]
    }

    private func neverStopped(
        _ measure: Measure, factor: Double = 1, _ words: Words
    ) -> ReferenceMark {
        ReferenceMark(
            .horizontal, at: middle(plain[measure]) * factor, label: words("label.never-stopped"))
    }
}
