import Base
import Charts
import Methods
import Neural
import Results

/// What small batches cost.
struct BatchSizesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading("batchnorm-batches", reach: .none)
    let claims = [
        ClaimDefinition(
            "3.3-c", figure: "batchnorm-batches",

            .plain,
            .difference(
                from: 1, margin: Margin.loss, less: Outcome(.supports, "less"),
                alike: Outcome(.supports, "alike"), more: Outcome(.refutes, "more")))
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let batches = try await BatchSizes(from: laboratory)
        func cost(_ entry: BatchSizes.Entry) -> Estimate {
            entry.batchLoss.median(over: batches.runningLoss)
        }
        return Findings(
            batches, of: batches.divergence,
            quantities: [
                "batchnorm.smallestBatch": .count(BatchSizes.sizes[0]),
                "batchnorm.largerBatches": .list(
                    batches.entries.dropFirst().map { .count($0.size) }),
                "batchnorm.largerRatios": .list(
                    batches.entries.dropFirst().map { .number(cost($0).value, digits: 3) }),
            ],
            estimates: ["3.3-c": cost(batches.entries[0])])
    }
}

/// Networks with batch norm trained with batches of several sizes: how the statistics of a batch
/// scatter about the running ones, and what it costs to use them on new rows.
struct BatchSizes: FigureDrawing {
    static let sizes = [2, 4, 16, 64]
    static let rows = 128
    static let hidden = 8
    static let epochs = 30
    static let learningRate = 0.05

    /// One batch size.
    struct Entry: Sendable {
        let size: Int
        /// For batches of training rows of all seeds and units: (batch mean − running mean) over the
        /// running standard deviation.
        let meanDeviations: Spread
        /// The same for batch variance over running variance.
        let varianceRatios: Spread
        /// Their means.
        let meanDeviation, varianceRatio: Double
        /// The held-out data loss of the network trained with the largest batches, normalised by the
        /// statistics of batches of this size.
        let batchLoss: Measurement
    }

    let entries: [Entry]
    /// The same by the running statistics.
    let runningLoss: Measurement
    let seeds: Int
    /// Of each batch size.
    let divergence: Divergence

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        let source = DataSource.noisyXORRows(Self.rows)
        let data = { laboratory.data(source, seed: $0) }
        let sweep = try await Sweep(
            over: Self.sizes, on: source, from: laboratory, plan: Self.plan)
        let largest = sweep.stops[sweep.stops.count - 1]
        entries = sweep.stops.map { stop in
            Self.entry(
                stop, data: data,
                batchLoss: Self.heldOutLosses(largest, batches: stop.value, data: data))
        }
        runningLoss = Self.heldOutLosses(largest, batches: nil, data: data)
        seeds = laboratory.seeds.count
        divergence = Divergence(sweep.divergence { .batches(of: $0) })
    }

    private static func plan(_ size: Int) -> TrainingPlan {
        var recipe = Recipe(
            inputs: 2, hidden: [hidden], outputs: 1, activation: .relu, loss: .binaryCrossEntropy,
            optimizer: .gradientDescent(learningRate: learningRate), epochs: epochs)
        recipe.batchSize = size
        recipe.checkpoints = [0, epochs]
        return recipe.plan(with: .batchNorm, Strengths())
    }

    private static func entry(
        _ stop: Sweep<Int>.Stop, data: (UInt64) -> TrainingData, batchLoss: Measurement
    ) -> Entry {
        let (size, plan, layout) = (stop.value, stop.plan, stop.plan.layout)
        var (means, variances) = ([Double](), [Double]())
        guard let meanBlock = layout.blocks.first(where: { $0.kind == .runningMean }),
            let varianceBlock = layout.blocks.first(where: { $0.kind == .runningVariance })
        else { preconditionFailure("a network with batch norm has running statistics") }
        for run in stop.finished {
            let training = shuffled(data(run.seed).training, run.seed)
            let parameters = run.keptParameters
            let z = plan.pass(training, with: parameters).outputs[0]
            for first in stride(from: 0, through: training.rows - size, by: size) {
                let batch = columns(Array(z[first * hidden..<(first + size) * hidden]), hidden)
                for (unit, own) in batch.enumerated() {
                    let runningVariance = Double(parameters[varianceBlock.offset + unit])
                    guard runningVariance > 0 else { continue }
                    let runningMean = Double(parameters[meanBlock.offset + unit])
                    means.append((own.mean - runningMean) / runningVariance.squareRoot())
                    variances.append(own.deviation * own.deviation / runningVariance)
                }
            }
        }
        return Entry(
            size: size, meanDeviations: Spread(means), varianceRatios: Spread(variances),
            meanDeviation: means.mean, varianceRatio: variances.mean, batchLoss: batchLoss)
    }

    /// Rows are drawn from the clouds in turns: neighbours would make batches that are more alike than any that training
    /// draws.
    private static func shuffled(_ samples: Samples, _ seed: UInt64) -> Samples {
        var random = RandomStream(seed: seed, purpose: .probe)
        return samples.shuffled(by: &random)
    }

    /// The held-out data loss, normalised by batches of so many rows, or by the running
    /// statistics if nil.
    private static func heldOutLosses(
        _ stop: Sweep<Int>.Stop, batches: Int?, data: (UInt64) -> TrainingData
    ) -> Measurement {
        let readings = stop.runs.map { run -> Reading in
            guard run.divergedAt == nil else { return .missing(.diverged) }
            guard let rows = data(run.seed).heldOut.map({ shuffled($0, run.seed) }) else {
                return .missing(.nothingHeldOut)
            }
            let probe = NetworkProbe(
                plan: stop.plan, parameters: run.keptParameters, capacity: rows.rows)
            let size = batches ?? rows.rows
            var logits: [Float] = []
            // Rows left over would make a batch of another size.
            for first in stride(from: 0, through: rows.rows - size, by: size) {
                logits +=
                    probe.pass(
                        Array(rows.inputs[2 * first..<2 * (first + size)]), rows: size,
                        mode: batches == nil ? .evaluation : .training
                    ).answers
            }
            return .value(
                Loss.crossEntropy(
                    of: logits.map(stop.plan.loss.probability), targets: rows.targets))
        }
        return Measurement(.heldOutLoss, readings, comparing: stop.comparing)
    }

    var data: DataTable {
        var table = DataTable(columns: ["batch size", "measure", "p10", "median", "p90", "mean"])
        for entry in entries {
            for (name, spread, mean) in [
                (
                    "batch mean, in running standard deviations from the running mean",
                    entry.meanDeviations, entry.meanDeviation
                ),
                (
                    "batch variance over running variance", entry.varianceRatios,
                    entry.varianceRatio
                ),
                (
                    "held-out loss, running statistics", runningLoss.spread, runningLoss.mean.value
                ),
                (
                    "held-out loss, statistics of such batches", entry.batchLoss.spread,
                    entry.batchLoss.mean.value
                ),
            ] {
                table.append([
                    .integer(entry.size), .text(name), .number(spread.low),
                    .number(spread.median), .number(spread.high), .number(mean),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let sizes = entries.map { Double($0.size) }
        let size = Axis(
            words("label.batch-size-rows"), scale: .logarithmic,
            ticks: .at(entries.map { (value: Double($0.size), label: RichText("\($0.size)")) }))
        func band(_ spread: (Entry) -> Spread, _ series: Series) -> BandMark {
            let spreads = entries.map(spread)
            return BandMark(
                x: sizes, low: spreads.map(\.low), high: spreads.map(\.high), series: series)
        }
        func line(_ value: (Entry) -> Double, _ series: Series) -> LineMark {
            LineMark(zip(sizes, entries.map(value)).map { Point($0, $1) }, series: series)
        }
        let running = Series(name: words("batchnorm-batches.running"), ink: 0)
        let batch = Series(
            name: words("batchnorm-batches.batch"), slot: Method.batchNorm.slot)
        return Figure(
            id: "batchnorm-batches",
            title: words(title),
            subtitle: words(
                "batchnorm-batches.subtitle", ["size": .count(Self.sizes.last ?? 0)]),
            caption: words(
                "batchnorm-batches.caption",
                [
                    "rows": .count(Self.rows), "hidden": .count(Self.hidden),
                    "learning-rate": .number(Self.learningRate), "epochs": .count(Self.epochs),
                    "momentum": .number(BatchNormalization.momentum), "seeds": .seeds(seeds),
                ]),
            description: words("batchnorm-batches.description"),
            panels: [
                [
                    Panel(
                        title: words("batchnorm-batches.variance"), x: size,
                        y: Axis(words("batchnorm-batches.variance-axis")),
                        marks: [
                            ReferenceMark(.horizontal, at: 1), band(\.varianceRatios, batch),
                            line(\.varianceRatio, batch),
                        ]),
                    Panel(
                        title: words("batchnorm-batches.loss"), x: size,
                        y: Axis(words("label.loss-nats")),
                        marks: [
                            band({ _ in runningLoss.spread }, running),
                            line({ _ in runningLoss.median }, running),
                            band(\.batchLoss.spread, batch), line(\.batchLoss.median, batch),
                        ],
                        note: medians(words)),
                ]
            ], shareY: false, panelAspect: 0.6)
    }

    /// The losses that the title names.
    private func medians(_ words: Words) -> RichText {
        words(
            "batchnorm-batches.note",
            [
                "size": .count(entries[0].size),
                "batch": Self.written(entries[0].batchLoss),
                "running": Self.written(runningLoss),
            ])
    }

    /// The median with two decimals, so that two numbers end alike.
    private static func written(_ loss: Measurement) -> Phrase.Value {
        let median = loss.median
        guard median.isFinite, median >= 0, median < 1e6 else { return .number(median, digits: 2) }
        return .text(fixed(median, decimals: 2))
    }

    /// What the statistics of the smallest batches cost.
    private var title: Phrase {
        let smallest = entries[0]
        let values: [String: Phrase.Value] = [
            "size": .count(smallest.size), "batch": Self.written(smallest.batchLoss),
            "running": Self.written(runningLoss),
        ]
        let ratio = smallest.batchLoss.median(over: runningLoss)
        return switch ratio.direction(margin: Margin.loss, from: 1) {
        case .less, .more: Phrase("batchnorm-batches.title", values)
        case .alike:
            Phrase("batchnorm-batches.title-alike", values)
        case .open, .unknown:
            smallest.batchLoss.median.isFinite && runningLoss.median.isFinite
                ? Phrase("batchnorm-batches.title-open", values)
                : .heading(of: "batchnorm-batches")
        }
    }
}
