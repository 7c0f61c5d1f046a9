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

/// Early stopping with more and more patience: how long is trained for it, and what that gains over the least.
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

    /// What each patience but the least, and then training to the end, gains in score over the least, seed by seed; all
    /// compared at once.
    private var gains: [Estimate] {
        let least = stops[0][.score]
        return (stops.dropFirst().map { $0[.score] } + [plain[.score]]).map {
            $0.mean(less: least).among(stops.count)
        }
    }

    var data: DataTable {
        var table = DataTable(columns: ["patience", "measure", "low", "value", "high"])
        func add(
            _ patience: DataTable.Cell, _ name: String, _ low: Double, _ value: Double,
            _ high: Double
        ) {
            table.append([patience, .text(name), .number(low), .number(value), .number(high)])
        }
        func add(_ patience: DataTable.Cell, measure: (Measure) -> Measurement) {
            for (name, own) in [
                ("epochs trained", Measure.epochs), ("held-out loss", .heldOutLoss),
                (net.scoreColumn, .score),
            ] {
                let spread = measure(own).spread
                add(
                    patience, name + ", p10, median and p90", spread.low, spread.median, spread.high
                )
            }
        }
        let patiences = stops.map { DataTable.Cell.integer($0.value) } + ["never stopped"]
        for (patience, stop) in zip(patiences, stops) { add(patience) { stop[$0] } }
        add("never stopped") { plain[$0] }
        for (patience, gain) in zip(patiences.dropFirst(), gains) {
            add(
                patience,
                "gain of score on the least patience, mean and simultaneous 95 % interval",
                gain.low, gain.value, gain.high)
        }
        return table
    }

    /// What the longest patience brings over the shortest.
    private var title: Phrase {
        let (least, most) = (stops[0], stops[stops.count - 1])
        let gain = most[.score].mean(less: least[.score]).among(stops.count)
        let key =
            switch gain.direction(margin: margin) {
            case .less: "title-less"
            case .alike: gain.isWithin(margin: margin) ? "title-alike" : "title-open"
            case .more: "title-more"
            case .unknown: nil as String?
            }
        guard let key else { return .tooFew(for: "early-stopping-patience") }
        return Phrase(
            "early-stopping-patience.\(key)",
            [
                "least": .count(least.value), "most": .count(most.value),
                "short": .number(least[.epochs].median), "long": .number(most[.epochs].median),
                "score": .phrase(net.scoreName),
            ])
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "early-stopping-patience", title: words(title),
            subtitle: words(
                "early-stopping-patience.subtitle", ["least": .count(stops[0].value)]),
            caption: words(
                .sentences([
                    net.setting(seeds: plain.runs.count, showing: [], measuring: .score),
                    Phrase(
                        "early-stopping-patience.caption",
                        ["margin": NumberStyle.points.written(margin)]),
                ])),
            description: words("early-stopping-patience.description"),
            panels: [[cost(words), gain(words)]], shareY: false, legend: .none,
            panelAspect: 0.7)
    }

    /// The patiences, and training to the end behind them.
    private func patience(_ words: Words) -> Axis {
        Axis(
            words("label.patience-epochs"),
            scale: .categories(
                stops.map { RichText("\($0.value)") } + [words("early-stopping-patience.never")]))
    }

    /// A number over seeds at one place of the axis.
    private typealias Item = (position: Double, value: Double, interval: Interval)

    /// Marks of all patiences, and of training to the end in the colour of no regularizer.
    private func marks(
        _ items: [Item]
    ) -> [any Mark] {
        let end = Double(stops.count)
        return [
            IntervalMark(
                items.filter { $0.position < end }.map { ($0.position, $0.value, $0.interval) },
                series: Series(name: "", slot: Method.earlyStopping.slot)),
            IntervalMark(
                items.filter { $0.position == end }.map { ($0.position, $0.value, $0.interval) },
                series: Series(name: "", slot: Method.none.slot)),
        ]
    }

    private func cost(_ words: Words) -> Panel {
        let spreads = (stops.map { $0[.epochs] } + [plain[.epochs]]).map(\.spread)
        let items = spreads.enumerated().filter(\.element.median.isFinite).map {
            place, spread -> Item in
            (
                position: Double(place), value: spread.median,
                interval: Interval(spread.low, spread.high)
            )
        }
        let named = items.filter { [0, Double(stops.count - 1)].contains($0.position) }.map {
            TextMark(
                RichText(formatted($0.value)), at: Point($0.position, $0.interval.high),
                anchor: .above)
        }
        return Panel(
            title: words("early-stopping-patience.cost"), x: patience(words),
            y: Axis(words("label.epochs-trained"), domain: 0...1.12 * Double(net.epochs)),
            marks: marks(items) + named)
    }

    private func gain(_ words: Words) -> Panel {
        let known = gains.enumerated().filter(\.element.value.isFinite)
        let items = known.map { place, gain -> Item in
            (
                position: Double(place + 1), value: gain.value * 100,
                interval: gain.hasInterval
                    ? Interval(gain.low * 100, gain.high * 100)
                    : Interval(gain.value * 100, gain.value * 100)
            )
        }
        let ends: [Double] = [0] + items.flatMap { [$0.interval.low, $0.interval.high] }
        let low: Double = ends.min() ?? 0
        let high: Double = ends.max() ?? 0
        let room = max(0.08 * (high - low), 100 * margin)
        return Panel(
            title: words(
                "early-stopping-patience.gain", ["score": .phrase(net.scoreName)]),
            x: patience(words),
            y: Axis(
                words("early-stopping-patience.points", ["least": .count(stops[0].value)]),
                domain: low - room...high + room),
            marks: [
                SpanMark(.horizontal, over: -100 * margin...100 * margin),
                ReferenceMark(.horizontal, at: 0),
            ] + marks(items))
    }
}
