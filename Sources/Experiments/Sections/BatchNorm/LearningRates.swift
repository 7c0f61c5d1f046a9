import Base
import Charts
import Methods
import Neural
import Results

/// How fast, and up to which learning rate, the four points are learned with batch norm and without.
struct LearningRates: Sendable {
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
            for rate in Self.rates {
                var plan = net.plan(with: method)
                plan.optimizer = .gradientDescent(learningRate: rate)
                plan.epochs = Self.epochs
                plan.checkpoints = TrainingPlan.spacedCheckpoints(epochs: Self.epochs, count: 30)
                let runs = try await laboratory.runs(plan, on: .xor)
                // Only seeds that stay below it to the end have converged.
                let converged = runs.filter {
                    $0.divergedAt == nil && ($0.last?.training.loss ?? .infinity) < target
                }
                cells.append(
                    Cell(
                        method: method, rate: rate,
                        reached: Share(converged.count, of: runs.count),
                        epochs: converged.compactMap { run in
                            run.checkpoints.first { $0.training.loss < target }.map {
                                Double($0.epoch)
                            }
                        },
                        diverged: runs.diverged))
            }
        }
        self.net = net
        self.target = target
        self.cells = cells
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
