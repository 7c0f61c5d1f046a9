import Base
import Charts
import Methods
import Neural
import Results

/// Which learning rates the four points bear, and how fast they are learned.
struct LearningRatesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "batchnorm-rates",
        reach: FigureReach([.fourPoints], varies: [.learningRate, .epochs]))
    let claims = [
        ClaimDefinition(
            "2.6-a", figure: "batchnorm-rates",
            parts: [
                .derived(.supports), .derived(.refutes),
                .measured(.plain, .less(by: Margin.ratio, from: 1)),
                .measured(.decades, .more(by: LearningRates.spacing)),
            ])
    ]

    /// The data loss that counts as learned, in nats.
    private static let target = 0.1

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.batchNorm)
        let plain = try await laboratory.onFourPoints(.none)
        let net = laboratory.settings.xor8
        let rates = try await LearningRates(net, target: Self.target, from: laboratory)
        let measure = Measure.epochs(toLoss: Self.target)
        let (with, without) = (entry.measured(by: measure), plain.measured(by: measure))
        var quantities: [String: Phrase.Value] = [
            "batchnorm.target": .number(Self.target),
            "batchnorm.epochsToTarget": written(with, of: net),
            "none.epochsToTarget": written(without, of: net),
        ]
        for method in LearningRates.methods {
            let largest = rates.largest(method)
            quantities["\(method.id).largestRate"] =
                largest.isFinite ? .number(largest) : .phrase("batchnorm-rates.no-rate")
        }
        return Findings(
            rates, of: rates.divergence, quantities: quantities,
            estimates: [
                "2.6-a.3": Self.speed(with, without, of: net.epochs),
                "2.6-a.4": rates.spanGain,
            ])
    }

    /// The epochs that it took with batch norm over those without, seed by seed; who never got there took at least one
    /// epoch more than were trained.
    private static func speed(
        _ with: Measurement, _ without: Measurement, of epochs: Int
    ) -> Estimate {
        func taken(_ reading: Reading) -> Double? {
            reading == .missing(.neverReached) ? Double(epochs + 1) : reading.value
        }
        return .median(
            of: zip(with.readings, without.readings).compactMap { own, other in
                taken(own).flatMap { own in taken(other).map { own / $0 } }
            })
    }

    /// The median of the epochs that it took, and how many seeds got there.
    private func written(_ epochs: Measurement, of net: Net) -> Phrase.Value {
        guard !epochs.values.isEmpty else {
            return .phrase("epochs-to-target.not-reached", ["epochs": .count(net.epochs)])
        }
        return .phrase(
            "epochs-to-target.reached",
            ["epochs": .number(epochs.median), "share": .percentage(epochs.known.value)])
    }
}

/// How fast, and up to which learning rate, the four points are learned with batch norm and without.
struct LearningRates: FigureDrawing {
    static let rates = [0.03, 0.1, 0.3, 1, 3, 10, 30, 100]
    static let epochs = 500

    /// One method at one rate.
    struct Cell: Sendable {
        let method: Method
        let rate: Double
        /// Epochs until the data loss first was below the target, of the seeds that stay below it to the
        /// end: only they have converged.
        let epochs: Measurement
        let diverged: Share

        var converged: Share { epochs.known }
    }

    let net: Net
    let target: Double
    let cells: [Cell]

    init(
        _ net: Net, target: Double, from laboratory: Laboratory
    ) async throws(ExperimentError) {
        var cells: [Cell] = []
        for method in Self.methods {
            let sweep = try await Sweep(over: Self.rates, on: .xor, from: laboratory) { rate in
                var own = net
                own.learningRate = rate
                own.epochs = Self.epochs
                own.checkpoints = TrainingPlan.spacedCheckpoints(epochs: Self.epochs, count: 30)
                return own.plan(with: method)
            }
            let measure = Measure.epochs(toLoss: target, isKept: true)
            cells += sweep.stops.map { stop in
                Cell(
                    method: method, rate: stop.value, epochs: stop.measured(by: measure),
                    diverged: stop.diverged)
            }
        }
        self.net = net
        self.target = target
        self.cells = cells
    }

    static let methods = [Method.none, Method.batchNorm]

    /// Decades between two rates.
    static let spacing = 0.5

    /// For each seed the decades of learning rates at which it converges, a half for every rate.
    private func spans(_ method: Method) -> [Double] {
        let own = cells.filter { $0.method == method }
        let seeds = own.first?.epochs.readings.count ?? 0
        return (0..<seeds).map { seed in
            Self.spacing * Double(own.count { $0.epochs.readings[seed].value != nil })
        }
    }

    /// How many more decades of learning rates converge with batch norm.
    var spanGain: Estimate {
        .mean(of: zip(spans(.batchNorm), spans(.none)).map { $0 - $1 })
    }

    var divergence: Divergence {
        Divergence(
            cells.map { cell in
                Divergence.Group(
                    .phrase(
                        "batchnorm-rates.at",
                        ["method": .phrase(cell.method.label), "rate": .number(cell.rate)]),
                    cell.diverged)
            }
        ).lost(.counted)
    }

    /// The largest rate at which at least half of the seeds converged.
    func largest(_ method: Method) -> Double {
        cells.filter { $0.method == method && $0.converged.value >= 0.5 }.map(\.rate).max() ?? .nan
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "learning rate", "measure", "low", "value", "high",
        ])
        for cell in cells {
            let interval = cell.converged.interval
            let spread = cell.epochs.spread
            table.append([
                .text(cell.method.id), .number(cell.rate), "converged share",
                .number(interval.low), .number(cell.converged.value), .number(interval.high),
            ])
            table.append([
                .text(cell.method.id), .number(cell.rate), "epochs to target",
                .number(spread.low), .number(spread.median), .number(spread.high),
            ])
        }
        return table
    }

    private func title(_ words: Words) -> RichText {
        let rates = Self.methods.map { largest($0) }
        let (without, with) = (Phrase.Value.number(rates[0]), Phrase.Value.number(rates[1]))
        switch (rates[0].isFinite, rates[1].isFinite) {
        case (false, false): return words("batchnorm-rates.title-none")
        case (false, true): return words("batchnorm-rates.title-only-with", ["with": with])
        case (true, false):
            return words("batchnorm-rates.title-only-without", ["without": without])
        case (true, true):
            guard !words.areAlike(with, without) else {
                return words("batchnorm-rates.title-alike", ["with": with])
            }
            // The largest rate tried is no limit.
            return words(
                rates[1] == Self.rates.last
                    ? "batchnorm-rates.title-edge" : "batchnorm-rates.title",
                ["with": with, "without": without])
        }
    }

    private func own(_ method: Method) -> [Cell] { cells.filter { $0.method == method } }

    private func shares(_ words: Words) -> [any Mark] {
        Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method)
            return [
                BandMark(
                    x: cells.map(\.rate), low: cells.map { $0.converged.interval.low * 100 },
                    high: cells.map { $0.converged.interval.high * 100 },
                    series: method.series(words)),
                LineMark(
                    cells.map { Point($0.rate, $0.converged.value * 100) },
                    series: method.series(words)),
            ]
        }
    }

    /// Where half of the seeds got there.
    private func epochs(_ words: Words) -> [any Mark] {
        Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method).filter { $0.converged.value >= 0.5 }
            let spreads = cells.map(\.epochs.spread)
            return [
                BandMark(
                    x: cells.map(\.rate), low: spreads.map(\.low), high: spreads.map(\.high),
                    series: method.series(words)),
                LineMark(
                    zip(cells, spreads).map { Point($0.rate, $1.median) },
                    series: method.series(words)),
            ]
        }
    }

    func figure(_ words: Words) -> Figure {
        let rate = Axis(
            words("label.learning-rate"), scale: .logarithmic,
            domain: Self.rates[0] / 1.2...Self.rates[Self.rates.count - 1] * 1.2,
            ticks: .at(Self.rates.map { (value: $0, label: RichText(formatted($0))) }))
        return Figure(
            id: "batchnorm-rates",
            title: title(words),
            subtitle: words("batchnorm-rates.subtitle", ["target": .number(target)]),
            caption: words(
                "batchnorm-rates.caption",
                [
                    "network": .phrase(net.name), "epochs": .count(Self.epochs),
                    "seeds": .seeds(cells.first?.converged.trials ?? 0),
                    "activation": .text(net.activation.name),
                ]),
            description: words("batchnorm-rates.description"),
            panels: [
                [
                    Panel(
                        title: words("batchnorm-rates.converged"), x: rate,
                        y: Axis(
                            words("batchnorm-rates.converged-axis"), domain: -4...104,
                            ticks: .at(
                                [0, 25, 50, 75, 100].map { ($0, RichText(formatted($0))) })),
                        marks: [
                            ReferenceMark(.horizontal, at: 50)
                        ] + shares(words)),
                    Panel(
                        title: words("batchnorm-rates.epochs"), x: rate,
                        y: Axis(words("batchnorm-rates.epochs-axis"), scale: .logarithmic),
                        marks: epochs(words)),
                ]
            ], shareY: false)
    }
}
