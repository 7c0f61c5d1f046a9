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
        let patiences = Self.patiences(upTo: net.epochs)
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

    /// From 1 on four times as many epochs each, as long as training has as many.
    private static func patiences(upTo epochs: Int) -> [Int] {
        Array(sequence(first: 1) { $0 * 4 }.prefix { $0 == 1 || $0 <= epochs })
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

/// Early stopping with more and more patience: how long is trained for it, and how much less it scores than the longest.
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

    /// The longest patience, which all others are held against.
    private var longest: Sweep<Int>.Stop { stops[stops.count - 1] }

    /// How much more than the longest patience each other, and then training to the end, scores, seed by seed; all
    /// compared at once.
    private var differences: [Estimate] {
        (stops.dropLast().map { $0[.score] } + [plain[.score]]).map {
            $0.mean(less: longest[.score]).among(stops.count)
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
        for (patience, difference) in zip(
            patiences.filter { $0 != .integer(longest.value) }, differences)
        {
            add(
                patience,
                "score less that of the longest patience, mean and simultaneous 95 % interval",
                difference.low, difference.value, difference.high)
        }
        return table
    }

    /// The shortest patience from which on all are known to score as the longest does, within the margin; nil where
    /// there is none but the longest.
    private var sufficient: Sweep<Int>.Stop? {
        let known = zip(stops.dropLast(), differences).reversed().prefix {
            $0.1.direction(margin: margin) == .alike
        }
        return known.last?.0
    }

    /// Which patience is enough; where none is known to be, whether the shortest falls behind the longest.
    private var title: Phrase {
        let longest = longest
        let shorter = sufficient ?? stops[0]
        let values: [String: Phrase.Value] = [
            "least": .count(shorter.value), "most": .count(longest.value),
            "short": .number(shorter[.epochs].median), "long": .number(longest[.epochs].median),
            "score": .phrase(net.scoreName),
        ]
        if sufficient != nil { return Phrase("early-stopping-patience.title", values) }
        guard stops.count > 1, let difference = differences.first,
            longest[.epochs].median != shorter[.epochs].median
        else { return .heading(of: "early-stopping-patience") }
        return switch difference.direction(margin: margin) {
        case .less: Phrase("early-stopping-patience.title-more", values)
        case .more: Phrase("early-stopping-patience.title-less", values)
        case .alike, .open: Phrase("early-stopping-patience.title-open", values)
        case .unknown: .heading(of: "early-stopping-patience")
        }
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "early-stopping-patience", title: words(title),
            subtitle: words(
                "early-stopping-patience.subtitle", ["most": .count(longest.value)]),
            caption: words(
                .sentences([
                    net.setting(seeds: plain.runs.count, showing: [], measuring: .score),
                    Phrase(
                        differences.contains { $0.hasInterval && $0.low == $0.high }
                            ? "early-stopping-patience.caption-same"
                            : "early-stopping-patience.caption",
                        [
                            "margin": NumberStyle.points.written(margin),
                            "most": .count(longest.value),
                        ]),
                ])),
            description: words("early-stopping-patience.description"),
            panels: [[cost(words), difference(words)]], shareY: false, legend: .none,
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
        let named = items.map {
            TextMark(
                words(.number($0.value)), at: Point($0.position, $0.interval.high), anchor: .above)
        }
        return Panel(
            title: words("early-stopping-patience.cost"), x: patience(words),
            y: Axis(words("label.epochs-trained"), domain: 0...1.12 * Double(net.epochs)),
            marks: marks(items) + named)
    }

    private func difference(_ words: Words) -> Panel {
        let places = Array(stops.indices.dropLast()) + [stops.count]
        let known = zip(places, differences).filter(\.1.value.isFinite)
        let reference: Item = (Double(stops.count - 1), 0, Interval(0, 0))
        let items =
            [reference]
            + known.map { place, difference -> Item in
                (
                    position: Double(place), value: difference.value * 100,
                    interval: difference.hasInterval
                        ? Interval(difference.low * 100, difference.high * 100)
                        : Interval(difference.value * 100, difference.value * 100)
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
                words("early-stopping-patience.points", ["most": .count(longest.value)]),
                domain: low - room...high + room),
            marks: [
                SpanMark(.horizontal, over: -100 * margin...100 * margin),
                ReferenceMark(.horizontal, at: 0),
            ] + marks(items))
    }
}
