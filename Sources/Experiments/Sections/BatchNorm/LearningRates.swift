import Base
import Charts
import Methods
import Neural

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
                        diverged: Share(runs.count - runs.finished.count, of: runs.count)))
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
                let (label, rate) = (cell.method.label, formatted(cell.rate))
                return Divergence.Group(
                    Localized(en: "\(label.en) at \(rate)", zh: "\(label.zh)，学习率 \(rate)"),
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

    private func title(_ language: Language) -> String {
        let isEnglish = language == .en
        let rates = Self.methods.map { largest($0) }
        let (without, with) = (formatted(rates[0]), formatted(rates[1]))
        switch (rates[0].isFinite, rates[1].isFinite) {
        case (false, false):
            return isEnglish
                ? "At no rate tried do half of the seeds converge, with batch norm or without"
                : "无论有无批量归一化，所试的学习率下都没有半数种子收敛"
        case (false, true):
            return isEnglish
                ? "Half of the seeds converge up to a rate of \(with) with batch norm, at none without"
                : "有批量归一化时学习率到 \(with) 仍有半数种子收敛，没有时在任何学习率下都没有"
        case (true, false):
            return isEnglish
                ? "Half of the seeds converge up to a rate of \(without) without batch norm, at none with it"
                : "没有批量归一化时学习率到 \(without) 仍有半数种子收敛，有时在任何学习率下都没有"
        case (true, true):
            if with == without {
                return isEnglish
                    ? "Half of the seeds converge up to a rate of \(with), with batch norm and without"
                    : "无论有无批量归一化，学习率到 \(with) 仍有半数种子收敛"
            }
            return isEnglish
                ? "Half of the seeds converge up to a rate of \(with) with batch norm, of \(without) without"
                : "有批量归一化时学习率到 \(with) 仍有半数种子收敛，没有时到 \(without)"
        }
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let rate = Axis(isEnglish ? "learning rate" : "学习率", scale: .logarithmic)
        func own(_ method: Method) -> [Cell] { cells.filter { $0.method == method } }
        let shares = Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method)
            return [
                BandMark(
                    x: cells.map(\.rate), low: cells.map { $0.reached.interval.low * 100 },
                    high: cells.map { $0.reached.interval.high * 100 },
                    series: method.series(language)),
                LineMark(
                    cells.map { Point($0.rate, $0.reached.value * 100) },
                    series: method.series(language)),
            ]
        }
        let epochs = Self.methods.flatMap { method -> [any Mark] in
            let cells = own(method).filter { $0.reached.value >= 0.5 }
            let spreads = cells.map { Spread($0.epochs) }
            return [
                BandMark(
                    x: cells.map(\.rate), low: spreads.map(\.low), high: spreads.map(\.high),
                    series: method.series(language)),
                LineMark(
                    zip(cells, spreads).map { Point($0.rate, $1.median) },
                    series: method.series(language)),
            ]
        }
        return Figure(
            id: "batchnorm-rates",
            title: RichText(title(language)),
            subtitle: isEnglish
                ? "Seeds whose data loss ends below \(formatted(target)) nats, 95 % Wilson band; epochs until it first was, median and 10–90 % band where half got there"
                : "最终数据损失低于 \(formatted(target)) 奈特的种子，95 % Wilson 带；首次达到所需的轮数，至少半数达到时的中位数与 10–90 % 带",
            caption: RichText(
                isEnglish
                    ? "Four XOR points, \(net.name.en), SGD, \(Self.epochs) epochs, \(Localized.seeds(cells.first?.reached.trials ?? 0).en), evaluation mode; batch norm before \(net.activation.name), batch of all four rows."
                    : "XOR 的四个点，\(net.name.zh)，SGD，\(Self.epochs) 轮，\(cells.first?.reached.trials ?? 0) 个种子，评估模式；批量归一化在 \(net.activation.name) 之前，批为全部四行。"
            ),
            description: isEnglish
                ? "Share of seeds that converge and epochs needed, by learning rate, with batch norm and without."
                : "有无批量归一化时，不同学习率下收敛的种子比例与所需轮数。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "Converged" : "收敛", x: rate,
                        y: Axis(isEnglish ? "seeds (%)" : "种子（%）", domain: 0...100),
                        marks: shares),
                    Panel(
                        title: isEnglish ? "Epochs needed" : "所需轮数", x: rate,
                        y: Axis(isEnglish ? "epochs" : "轮数", scale: .logarithmic), marks: epochs),
                ]
            ], shareY: false)
    }
}
