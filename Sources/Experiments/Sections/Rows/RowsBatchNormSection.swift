import Base
import Charts
import Methods
import Neural

/// Batch normalization on a task's rows: which learning rates it bears.
struct RowsBatchNormSection: Experiment {
    let id = "batch-norm"
    let title = BatchNormSection().title
    let figures = [
        FigureHeading(
            id: "batchnorm-rates",
            title: Localized(en: "Learning rates with batch norm", zh: "批量归一化下的学习率"),
            reach: FigureReach([.rows], varies: [.learningRate]))
    ]
    let claims: [ClaimDefinition] = []

    static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "batchnorm-rates", seeds: task.defaults.sweepSeeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        var lines: [SweepFigure.Line] = []
        for method in [Method.none, Method.batchNorm] {
            let stops = try await laboratory.sweep(method, over: Self.rates) { plan, rate in
                plan.optimizer = .adam(learningRate: rate)
            }
            lines.append(.init(name: method.label, slot: method.slot, stops: stops))
        }
        func score(_ line: Int, _ place: Int) -> Double {
            quantile(lines[line].stops[place].runs.compactMap(net.score), 0.5)
        }
        // Where the two differ most.
        let place =
            Self.rates.indices.largest { (score(1, $0) - score(0, $0)).magnitude } ?? 0
        let ends = lines.map { net.median($0.stops[place].runs) }
        let rate = formatted(Self.rates[place])
        let figure = SweepFigure(
            id: "batchnorm-rates", net: net,
            setting: Localized(en: "learning rate", zh: "学习率"), scale: .logarithmic,
            lines: lines, seeds: laboratory.seeds.count,
            title: { language in
                guard ends[0] != ends[1] else {
                    return language == .en
                        ? "Batch norm makes no difference at any rate tried: at \(rate), \(net.reached(ends[1], .en)) with it and without (medians)"
                        : "在所试的学习率下批量归一化都没有差别：学习率为 \(rate) 时，有无批量归一化\(net.reached(ends[1], .zh))（中位数）"
                }
                return language == .en
                    ? "At a rate of \(rate), \(net.reached(ends[1], .en)) with batch norm, without it \(ends[0]) (medians)"
                    : "学习率为 \(rate) 时，有批量归一化时\(net.reached(ends[1], .zh))，没有时 \(ends[0])（中位数）"
            },
            note: Localized(
                en: "Here the rate of Adam is changed; batch norm stands before each activation.",
                zh: "此处改变的是 Adam 的学习率；批量归一化在每个激活之前。"))
        return Evidence(
            figures: [
                entry("batchnorm-rates", data: figure.data, of: figure.divergence) {
                    figure.figure($0)
                }
            ],
            quantities: try await RowsQuantities.all(from: laboratory))
    }
}
