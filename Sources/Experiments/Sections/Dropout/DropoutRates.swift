import Base
import Charts
import Methods
import Neural
import Results

/// Dropout on a task's rows: how much of it helps.
struct DropoutRates: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "dropout-rates", reach: FigureReach([.rows]))
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

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("dropout-rates"), seeds: task.defaults.sweepSeeds)]
            + (TaskScope.fourPoints.contains(task)
                ? [SeedCap(subject: .maskMean(claim: "2.5-a"), seeds: MaskEnsemble.seeds)] : [])
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let sweep = try await Sweep(of: .none, over: Self.rates.values, from: laboratory) {
            $0.dropout = $1 > 0 ? Recipe.Dropout(rate: $1, layers: .first) : nil
        }
        let line = SweepFigure.Line(.dropout, sweep)
        let chosen = try await laboratory.onRows(.dropout)[.score]
        let none = try await laboratory.onRows(.none)[.score]
        let gain = chosen.mean(less: none).at(SectionCatalog.confidence(for: laboratory.task))
        let figure = SweepFigure(
            id: "dropout-rates", net: net, setting: .phrase("dropout-rates.rate"),
            column: "dropout rate (share dropped)", scale: Self.rates.axisScale, lines: [line],
            seeds: laboratory.seeds.count, chosen: net.strengths[.dropout],
            remark: gain.hasInterval
                ? Phrase(
                    "dropout-rates.remark",
                    [
                        "points": .number(gain.value * 100, digits: 2),
                        "low": .number(gain.low * 100, digits: 2),
                        "high": .number(gain.high * 100, digits: 2),
                    ]) : nil,
            comparison: SweepFigure.Comparison(chosen: chosen, none: none),
            title: Self.title(gain, net, margin: laboratory.task.defaults.margins.rows),
            note: Phrase("dropout-rates.note"))
        let last = sweep.stops[sweep.stops.count - 1]
        var estimates = try await laboratory.scoreGains(
            of: .dropout, rows: "2.5-a.3", clean: "2.5-a.4")
        let seeds = laboratory.tuningSeeds(of: .dropout)
        // What dropout gains in one claim it costs in the other.
        estimates["3.2-d.2"] = estimates["2.5-a.3"]
        estimates["3.2-d.3"] = last[.score].mean(less: sweep.stops[0][.score])
        var quantities = try await laboratory.cleanScores(of: .dropout)
        quantities["dropout.highest"] = .number(last.value)
        quantities["dropout.highest.score"] = .measured(last[.score])
        quantities["dropout.free.score"] = .measured(sweep.stops[0][.score])
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

    /// What the chosen rate gains or loses, where that can be measured.
    private static func title(_ gain: Estimate, _ net: Net, margin: Double) -> Phrase {
        let key: String
        switch gain.direction(margin: margin) {
        case .more: key = "title-gains"
        case .less: key = "title-loses"
        case .alike where gain.isWithin(margin: margin): key = "title-alike"
        case .alike, .unknown: return .tooFew(for: "dropout-rates")
        }
        return Phrase(
            "dropout-rates.\(key)",
            [
                "rate": .number(net.strengths[.dropout]),
                "points": .number(gain.value.magnitude * 100, digits: 2),
                "score": .phrase(net.scoreName),
            ])
    }
}
