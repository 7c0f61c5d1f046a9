import Base
import Charts
import Methods
import Neural
import Results

/// Every activation function, and which of them let the smallest network learn.
struct ActivationCardsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading("activation-cards", reach: .none)
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

    private static let edges = (0...40).map { -5 + Double($0) / 4 }
    /// Height of the tallest bar, in units of f.
    private static let tallest = 1.4

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
                add("sums, height of bar from x", .number(edge), [.number(height)])
            }
        }
        return table
    }

    /// Bars over the sums inside the drawn range, the tallest of the same height in every panel.
    private func heights(_ values: [Double]) -> [Double] {
        var counts = [Double](repeating: 0, count: Self.edges.count - 1)
        for value in values where value >= Self.edges[0] && value < 5 {
            counts[Int((value - Self.edges[0]) * 4)] += 1
        }
        let most = max(counts.max() ?? 1, 1)
        return counts.map { $0 / most * Self.tallest }
    }

    func figure(_ words: Words) -> Figure {
        let value = Series(name: "*f*(*x*)", slot: 0)
        let slope = Series(name: "*f*′(*x*)", slot: 6)
        let sums = Series(
            name: words("activation-cards.sums"), slot: nil)
        let panels = trials.trials.map { trial in
            let activation = trial.activation
            return Panel(
                title: words(
                    "activation-cards.panel",
                    [
                        "activation": .text(activation.name),
                        "share": .percentage(trial.solved.value),
                        "low": .hundredths(trial.solved.interval.low),
                        "high": .percentage(trial.solved.interval.high),
                    ]),
                x: Axis("*x*"), y: Axis("*f*, *f*′", domain: -1.5...5),
                marks: [
                    HistogramMark(edges: Self.edges, heights: heights(trial.before), series: sums),
                    ReferenceMark(.horizontal, at: 0),
                    LineMark(
                        Self.places.map { Point($0, activation.value($0)) }, series: value,
                        style: .solid),
                    LineMark(
                        Self.places.map { Point($0, activation.derivative($0)) }, series: slope,
                        style: .dashed),
                ])
        }
        let seeds = trials.trials.first?.solved.trials ?? 0
        return Figure(
            id: "activation-cards",
            title: words(
                "activation-cards.title",
                [
                    "bounded": .number(largest(.sigmoid)),
                    "steepest": .number(Activation.sigmoid.steepestSlope, digits: 2),
                    "unbounded": .number(largest(.relu)),
                ]),
            subtitle: words(
                "activation-cards.subtitle", ["hidden": .count(ActivationTrials.hidden)]),
            caption: words(
                "activation-cards.caption",
                [
                    "hidden": .count(ActivationTrials.hidden),
                    "learning-rate": .number(ActivationTrials.learningRate),
                    "epochs": .count(ActivationTrials.epochs), "seeds": .seeds(seeds),
                ]),
            description: words("activation-cards.description"),
            panels: panels.rows(of: 3), arrangement: .list)
    }
}
