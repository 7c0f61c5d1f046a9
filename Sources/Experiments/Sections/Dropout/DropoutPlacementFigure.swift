import Base
import Charts
import Datasets
import Generators
import Methods
import Neural

/// The first network's answers when units are switched off in four ways.
struct DropoutPlacementFigure: Sendable {
    let placements: DropoutPlacements

    var data: DataTable {
        var table = DataTable(columns: ["way", "row", "p10", "mean", "p90", "full network"])
        for (way, rows) in zip(DropoutPlacements.Way.allCases, placements.answers) {
            for (row, answer) in rows.enumerated() {
                table.append([
                    .text(way.rawValue), .integer(row + 1), .number(answer.range.low),
                    .number(answer.mean), .number(answer.range.high),
                    .number(placements.full[row]),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let samples = XOR.samples
        func shift(_ way: DropoutPlacements.Way) -> String {
            formatted(quantile(placements[way], 0.5), digits: 2)
        }
        let rows = (0..<samples.rows).map { row in
            RichText(
                "(\(formatted(samples.inputs[2 * row])), \(formatted(samples.inputs[2 * row + 1])))"
            )
        }
        let full = Series(name: isEnglish ? "every unit" : "全部单元", slot: 0)
        let masked = Series(
            name: isEnglish ? "mean over masks" : "掩码平均", slot: Method.dropout.slot)
        let panels = zip(DropoutPlacements.Way.allCases, placements.answers).map { way, answers in
            Panel(
                title: RichText(way.name[language]),
                x: Axis(isEnglish ? "row" : "样本", scale: .categories(rows)),
                y: Axis(isEnglish ? "probability of class 1" : "类别 1 的概率", domain: 0...1),
                marks: [
                    ReferenceMark(.horizontal, at: 0.5),
                    IntervalMark(
                        answers.enumerated().map { row, answer in
                            (
                                position: Double(row) + 0.12, value: answer.mean,
                                interval: Interval(
                                    min(answer.range.low, answer.mean),
                                    max(answer.range.high, answer.mean))
                            )
                        }, series: masked, orientation: .vertical),
                    ScatterMark(
                        placements.full.enumerated().map { Point(Double($0) - 0.12, $1) },
                        series: full, radius: 3),
                ], note: RichText((isEnglish ? "shift " : "偏移 ") + shift(way)))
        }
        let rate = formatted(placements.net.strengths[.dropout])
        return Figure(
            id: "dropout-placements",
            title: isEnglish
                ? "Dropped after the sigmoid and scaled, the mean sum into the output shifts by \(shift(.after)); dropped before it, by \(shift(.before))"
                : "在 sigmoid 之后丢弃并缩放，输出单元的平均加权和偏移 \(shift(.after))；在其之前丢弃，偏移 \(shift(.before))",
            subtitle: isEnglish
                ? "Answers of the first seed's network, mean and 10–90 % range over \(DropoutPlacements.masks) masks; note: how far the mean sum into the output unit shifts, mean over rows, median over seeds"
                : "第一个种子的网络的输出，\(DropoutPlacements.masks) 个掩码的平均与 10–90 % 范围；标注：输出单元加权和的平均偏移，先对各行平均，再取各种子的中位数",
            caption: RichText(
                placements.net.setting(seeds: placements.lost.trials, language: language) + " "
                    + (isEnglish
                        ? "Trained without dropout, then units dropped with rate \(rate). A unit dropped before the sigmoid still passes on σ(0) = 0.5. By threshold: outputs of at least \(formatted(DropoutPlacements.threshold)) are switched off, the same ones every time."
                        : "训练时不用丢弃，随后以丢弃率 \(rate) 丢弃单元。在 sigmoid 之前丢弃的单元仍输出 σ(0) = 0.5。按阈值：输出不小于 \(formatted(DropoutPlacements.threshold)) 的单元被关闭，每次相同。")
            ),
            description: isEnglish
                ? "Mean answers to the four rows under masks against the full network: dropped after the sigmoid with and without scaling, before it, and by threshold."
                : "掩码下对四行的平均输出与完整网络相比：在 sigmoid 之后丢弃（缩放与不缩放）、之前丢弃，以及按阈值丢弃。",
            panels: panels.rows(of: 2), arrangement: .list, panelAspect: 0.55)
    }
}
