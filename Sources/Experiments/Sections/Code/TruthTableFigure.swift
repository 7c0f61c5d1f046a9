import Base
import Charts
import Datasets
import Generators
import Neural

/// What the networks answer to each of the four rows: mean and range over seeds, one panel per change.
struct TruthTableFigure: Sendable {
    let changes: ArticleChanges
    let net: Net

    var data: DataTable {
        var table = DataTable(columns: [
            "change", "x1", "x2", "target", "p10", "mean", "median", "p90",
        ])
        let samples = XOR.samples
        for change in changes.changes {
            for (row, values) in change.answers.enumerated() {
                let spread = Spread(values)
                table.append([
                    .text(change.name.en), .number(samples.inputs[2 * row]),
                    .number(samples.inputs[2 * row + 1]), .number(samples.targets[row]),
                    .number(spread.low), .number(MaskOutputs.mean(values)),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let samples = XOR.samples
        let rows = (0..<samples.rows).map { row in
            RichText(
                formatted(samples.inputs[2 * row]) + " "
                    + formatted(samples.inputs[2 * row + 1]))
        }
        let series = Series(name: isEnglish ? "answer" : "输出", slot: 3)
        let target = Series(name: isEnglish ? "target" : "目标", slot: 0)
        let panels = changes.changes.map { change in
            Panel(
                title: RichText(change.name[language]),
                x: Axis(isEnglish ? "inputs" : "输入", scale: .categories(rows)),
                y: Axis(isEnglish ? "answer" : "输出", domain: 0...1),
                marks: [
                    ReferenceMark(.horizontal, at: 0.5),
                    ScatterMark(
                        samples.targets.enumerated().map { Point(Double($0), $1) }, series: target,
                        radius: 3.2, fill: .hollow),
                    IntervalMark(
                        change.answers.enumerated().map { row, values in
                            let spread = Spread(values)
                            let mean = MaskOutputs.mean(values)
                            return (
                                position: Double(row), value: mean,
                                interval: Interval(min(spread.low, mean), max(spread.high, mean))
                            )
                        }, series: series, orientation: .vertical),
                ], note: RichText(percent(change.solved.value) + " %"))
        }
        let answers = changes.own.answers
        let means = answers.map { MaskOutputs.mean($0) }
        let range = formatted((means.max() ?? .nan) - (means.min() ?? .nan), digits: 2)
        return Figure(
            id: "article-truth-table",
            title: isEnglish
                ? "At the article's settings the mean answers to the four rows differ by \(range), where the targets differ by 1"
                : "按文章设置，四行平均输出之间的最大差为 \(range)，而目标之间相差 1",
            subtitle: isEnglish
                ? "Probability of class 1: mean and 10–90 % range over seeds, ring: target; note: seeds with all four rows right"
                : "类别 1 的概率：各种子的平均与 10–90 % 范围，圆环为目标；标注：四行全对的种子比例",
            caption: RichText(
                net.setting(seeds: changes.own.solved.trials, language: language) + " "
                    + (isEnglish
                        ? "\(ArticleChanges.longer) epochs: \(Localized.seeds(changes.longSeeds).en). Each change leaves the article's penalty out. Evaluation mode."
                        : "\(ArticleChanges.longer) 轮：\(changes.longSeeds) 个种子。各项改动均去掉文章的惩罚。评估模式。")
            ),
            description: isEnglish
                ? "Mean answers to the four XOR rows at the article's settings and with one change at a time."
                : "按文章设置以及每次改动一项时，对 XOR 四行的平均输出。",
            panels: panels.rows(of: 4), arrangement: .list, panelAspect: 0.9)
    }
}
