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
            test: .measured(.plain, Rule(below: Outcome(.holds), 1, above: Outcome(.conditional))))
    ]

    /// The data loss that counts as learned, in nats.
    private static let target = 0.1

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.batchNorm)
        let plain = try await laboratory.onFourPoints(.none)
        let rates = try await LearningRates(entry.net, target: Self.target, from: laboratory)
        var quantities: [String: Phrase.Value] = [
            "batchnorm.target": .number(Self.target),
            "batchnorm.epochsToTarget": epochs(entry), "none.epochsToTarget": epochs(plain),
        ]
        for method in LearningRates.methods {
            let largest = rates.largest(method)
            quantities["\(method.id).largestRate"] =
                largest.isFinite ? .number(largest) : .phrase("batchnorm-rates.no-rate")
        }
        let shares = paired(entry.runs, plain.runs) { own, plain -> Double? in
            guard let own = reached(own), let plain = reached(plain) else { return nil }
            return Double(own) / Double(plain)
        }
        return Findings(
            rates, of: rates.divergence, quantities: quantities,
            estimates: ["2.6-a": .median(of: shares).from(entry.runs, plain.runs)])
    }

    /// The first recorded epoch at which the data loss was below the target.
    private func reached(_ run: Neural.Run) -> Int? {
        run.checkpoints.first { $0.epoch > 0 && $0.training.loss < Self.target }?.epoch
    }

    /// The epochs until the data loss first was below the target, among recorded ones, and how many
    /// seeds got there.
    private func epochs(_ entry: MethodRuns) -> Phrase.Value {
        let reached = entry.finite.compactMap(reached)
        guard !reached.isEmpty else {
            return .phrase("epochs-to-target.not-reached", ["epochs": .count(entry.net.epochs)])
        }
        return .phrase(
            "epochs-to-target.reached",
            [
                "epochs": .number(quantile(reached.map(Double.init), 0.5)),
                "share": .percentage(Double(reached.count) / Double(max(entry.runs.count, 1))),
            ])
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
        let reached: Share
        /// Epochs until the data loss first was below the target, of the seeds that got there.
        let epochs: [Double]
        let diverged: Share
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
                var plan = net.plan(with: method)
                plan.optimizer = .gradientDescent(learningRate: rate)
                plan.epochs = Self.epochs
                plan.checkpoints = TrainingPlan.spacedCheckpoints(epochs: Self.epochs, count: 30)
                return plan
            }
            cells += sweep.stops.map { Self.cell(method, $0, target: target) }
        }
        self.net = net
        self.target = target
        self.cells = cells
    }

    private static func cell(
        _ method: Method, _ stop: Sweep<Double>.Stop, target: Double
    ) -> Cell {
        // Only seeds that stay below it to the end have converged.
        let converged = stop.runs.filter {
            $0.divergedAt == nil && ($0.last?.training.loss ?? .infinity) < target
        }
        return Cell(
            method: method, rate: stop.value,
            reached: Share(converged.count, of: stop.runs.count),
            epochs: converged.compactMap { run in
                run.checkpoints.first { $0.training.loss < target }.map { Double($0.epoch) }
            },
            diverged: stop.diverged)
    }

    static let methods = [Method.none, Method.batchNorm]

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
        cells.filter { $0.method == method && $0.reached.value >= 0.5 }.map(\.rate).max() ?? .nan
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "learning rate", "measure", "low", "value", "high",
        ])
        for cell in cells {
            let interval = cell.reached.interval
            let spread = Spread(cell.epochs)
            table.append([
                .text(cell.method.id), .number(cell.rate), "converged share",
                .number(interval.low), .number(cell.reached.value), .number(interval.high),
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
            return words("batchnorm-rates.title", ["with": with, "without": without])
        }
    }

    func figure(_ words: Words) -> Figure {
        let rate = Axis(words("label.learning-rate"), scale: .logarithmic)
        func own(_ method: Method) -> [Cell] { cells.filter { $0.method == method } }
        let shares = Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method)
            return [
                BandMark(
                    x: cells.map(\.rate), low: cells.map { $0.reached.interval.low * 100 },
                    high: cells.map { $0.reached.interval.high * 100 },
                    series: method.series(words)),
                LineMark(
                    cells.map { Point($0.rate, $0.reached.value * 100) },
                    series: method.series(words)),
            ]
        }
        let epochs = Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method).filter { $0.reached.value >= 0.5 }
            let spreads = cells.map { Spread($0.epochs) }
            return [
                BandMark(
                    x: cells.map(\.rate), low: spreads.map(\.low), high: spreads.map(\.high),
                    series: method.series(words)),
                LineMark(
                    zip(cells, spreads).map { Point($0.rate, $1.median) },
                    series: method.series(words)),
            ]
        }
        return Figure(
            id: "batchnorm-rates",
            title: title(words),
            subtitle: words("batchnorm-rates.subtitle", ["target": .number(target)]),
            caption: words(
                "batchnorm-rates.caption",
                [
                    "network": .phrase(net.name), "epochs": .count(Self.epochs),
                    "seeds": .seeds(cells.first?.reached.trials ?? 0),
                    "activation": .text(net.activation.name),
                ]),
            description: words("batchnorm-rates.description"),
            panels: [
                [
                    Panel(
                        title: words("batchnorm-rates.converged"), x: rate,
                        y: Axis(words("batchnorm-rates.converged-axis"), domain: 0...100),
                        marks: shares),
                    Panel(
                        title: words("batchnorm-rates.epochs"), x: rate,
                        y: Axis(words("batchnorm-rates.epochs-axis"), scale: .logarithmic),
                        marks: epochs),
                ]
            ], shareY: false)
    }
}
