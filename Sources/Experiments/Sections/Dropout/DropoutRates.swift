import Base
import Charts
import Methods
import Neural
import Results

/// Dropout on a task's rows: how much of it helps.
struct DropoutRates: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "dropout-rates", reach: FigureReach([.rows], strengths: [.dropout]))
    let claims = [
        ClaimDefinition(
            "2.5-a", figure: "dropout-rates",
            parts: [
                .derived(.refutes),
                .score(on: .fourPoints) { .alike(within: $0.rows) },
                .score { .more(by: $0.rows) },
                .score(on: .fourPoints) { .more(by: $0.cleanRows) },
            ]),
        ClaimDefinition(
            "3.2-d", figure: "dropout-rates",
            parts: [
                .measured(
                    .points, .less(by: Margin.share), figure: "dropout-width", on: .fourPoints),
                .score { .less(by: $0.rows) },
                .score { .less(by: $0.rows) },
            ]),
    ]

    private static let rates = Strength.dropout.shown
    /// A rate that lies nearer to the chosen one, which is drawn itself, tells nothing more.
    private static let nearest = 0.12

    /// XOR's networks are so small that all seeds train at every rate.
    private static func mostSeeds(_ task: LearningTask) -> Int {
        TaskScope.fourPoints.contains(task) ? .max : task.defaults.sweepSeeds
    }

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        TaskScope.fourPoints.contains(task)
            ? [SeedCap(subject: .maskMean(claim: "2.5-a"), seeds: MaskEnsemble.seeds)]
            : [SeedCap(subject: .figure("dropout-rates"), seeds: Self.mostSeeds(task))]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let rate = net.strengths[.dropout]
        let others = Self.rates.values.filter {
            $0 > 0 && (rate == 0 || ($0 - rate).magnitude >= Self.nearest)
        }
        let sweep = try await Sweep(
            of: .none, over: others, atMost: Self.mostSeeds(laboratory.task), from: laboratory
        ) {
            $0.dropout = Recipe.Dropout(rate: $1, layers: .first)
        }
        let tuned = try await laboratory.onRows(.dropout)
        let free = try await laboratory.onRows(.none)
        // The two rates that are compared have all seeds of the report.
        let line = SweepFigure.Line(
            .dropout,
            sweep.including([Sweep.Stop(0, free)] + (rate > 0 ? [Sweep.Stop(rate, tuned)] : [])))
        let (chosen, none) = (tuned[.score], free[.score])
        let gain = chosen.mean(less: none).at(SectionCatalog.confidence(for: laboratory.task))
        let figure = SweepFigure(
            id: "dropout-rates", net: net, setting: .phrase("dropout-rates.rate"),
            column: "dropout rate (share dropped)", scale: Self.rates.axisScale, lines: [line],
            chosen: rate,
            remark: gain.hasInterval
                ? Phrase(
                    "dropout-rates.remark",
                    [
                        "points": .hundredths(gain.value, digits: 1),
                        "low": .hundredths(gain.low, digits: 1),
                        "high": .hundredths(gain.high, digits: 1),
                    ]) : nil,
            none: none, methods: [.dropout],
            title: Self.title(
                gain, net, margin: laboratory.task.defaults.margins.rows,
                isGuessed: TaskScope.ownRows.contains(laboratory.task)),
            note: Self.note(rate, all: free.runs.count, some: sweep.stops[0].runs.count))
        let last = sweep.stops[sweep.stops.count - 1]
        var estimates = try await laboratory.scoreGains(
            of: .dropout, rows: "2.5-a.3", clean: "2.5-a.4")
        let seeds = laboratory.tuningSeeds(of: .dropout)
        // What dropout gains in one claim it costs in the other.
        estimates["3.2-d.2"] = estimates["2.5-a.3"]
        estimates["3.2-d.3"] = last[.score].mean(less: none)
        var quantities = try await laboratory.cleanScores(of: .dropout)
        quantities["dropout.highest"] = .number(last.value)
        quantities["dropout.highest.score"] = .measured(last[.score])
        quantities["dropout.free.score"] = .measured(none)
        if TaskScope.fourPoints.contains(laboratory.task) {
            let ensemble = try await MaskEnsemble(net, from: laboratory)
            quantities.merge(ensemble.quantities) { $1 }
            estimates["2.5-a.2"] = ensemble.gain.tuned(by: seeds)
            estimates["3.2-d.1"] = try await DropoutWidths(
                laboratory.settings.xor8, from: laboratory
            ).cost
        }
        return Findings(
            figure, of: figure.divergence, quantities: quantities, estimates: estimates)
    }

    /// Where units are dropped, and where there are more seeds than elsewhere.
    private static func note(_ rate: Double, all: Int, some: Int) -> Phrase {
        let dropped = Phrase("dropout-rates.note")
        guard some < all else { return dropped }
        let compared = Phrase(
            "dropout-rates.compared", ["all": .seeds(all), "rate": .number(rate)])
        return .sentences([compared, dropped])
    }

    /// What the chosen rate gains or loses, where that can be measured. Where readers of a page are asked to guess it
    /// beside the figure, only what is drawn.
    private static func title(
        _ gain: Estimate, _ net: Net, margin: Double, isGuessed: Bool
    ) -> Phrase {
        guard !isGuessed else {
            return Phrase("dropout-rates.title-guessed", ["score": .phrase(net.scoreName)])
        }
        let key: String
        switch gain.direction(margin: margin) {
        case .more: key = "title-gains"
        case .less: key = "title-loses"
        case .alike: key = "title-alike"
        case .open: key = "title-open"
        case .unknown: return .heading(of: "dropout-rates")
        }
        return Phrase(
            "dropout-rates.\(key)",
            [
                "rate": .number(net.strengths[.dropout]),
                "points": .hundredths(
                    key == "title-open" ? gain.value : gain.value.magnitude, digits: 1),
                "score": .phrase(net.scoreName),
            ])
    }
}
