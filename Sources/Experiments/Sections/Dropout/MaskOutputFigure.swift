import Base
import Charts
import Datasets
import Generators
import Methods
import Neural

/// The first network's answers under random masks, for each of the four rows.
struct MaskOutputFigure: Sendable {
    let entry: MethodRuns
    let outputs: MaskOutputs

    var data: DataTable {
        var table = DataTable(columns: ["row", "mask", "probability", "full network"])
        for (row, values) in outputs.first.enumerated() {
            for (mask, value) in values.enumerated() {
                table.append([
                    .integer(row + 1), .integer(mask + 1), .number(value),
                    .number(outputs.full[row]),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let samples = XOR.samples
        let spread = formatted(quantile(outputs.deviations, 0.5), digits: 2)
        let shift = formatted(quantile(outputs.shifts, 0.5), digits: 2)
        let unscaled = formatted(quantile(outputs.unscaledShifts, 0.5), digits: 2)
        let rows = (0..<samples.rows).map { row in
            RichText(
                "(\(formatted(samples.inputs[2 * row])), \(formatted(samples.inputs[2 * row + 1]))) → \(formatted(samples.targets[row]))"
            )
        }
        let masked = Series(
            name: isEnglish ? "one mask (training)" : "单个掩码（训练）", slot: entry.method.slot)
        let full = Series(
            name: isEnglish ? "every unit (evaluation)" : "全部单元（评估）", slot: 0)
        let mean = Series(name: isEnglish ? "mean over masks" : "掩码平均", slot: 7)
        var marks: [any Mark] = [ReferenceMark(.horizontal, at: 0.5)]
        for (row, values) in outputs.first.enumerated() {
            marks.append(StripMark(values, at: Double(row), spread: 0.32, series: masked))
        }
        marks.append(
            ScatterMark(
                outputs.first.enumerated().map {
                    Point(Double($0) + 0.12, MaskOutputs.mean($1))
                }, series: mean, radius: 3.5))
        marks.append(
            ScatterMark(
                outputs.full.enumerated().map { Point(Double($0) - 0.12, $1) }, series: full,
                radius: 3.5))
        return Figure(
            id: "dropout-outputs",
            title: isEnglish
                ? "Masks scatter the answer by \(spread); the mean sum into the output is \(shift) off the full network's, \(unscaled) without scaling"
                : "掩码使输出的标准差为 \(spread)；输出单元的平均加权和与完整网络相差 \(shift)，不缩放时为 \(unscaled)",
            subtitle: isEnglish
                ? "Probability of class 1 under \(MaskOutputs.count) random masks for each row, first seed; the title's numbers are medians over seeds and rows"
                : "每行样本在 \(MaskOutputs.count) 个随机掩码下的类别 1 概率，第一个种子；标题中的数为各种子与各行的中位数",
            caption: RichText(
                entry.net.setting(seeds: entry.runs.count, language: language) + " "
                    + (isEnglish
                        ? "Dropout rate \(formatted(entry.net.strengths[.dropout])), kept values divided by \(formatted(1 - entry.net.strengths[.dropout]))."
                        : "丢弃率 \(formatted(entry.net.strengths[.dropout]))，保留的值除以 \(formatted(1 - entry.net.strengths[.dropout]))。")
            ),
            description: isEnglish
                ? "Outputs over masks spread by a standard deviation of \(spread) about the full network's answer."
                : "不同掩码下的输出围绕完整网络的结果，标准差为 \(spread)。",
            panels: [
                [
                    Panel(
                        x: Axis(
                            isEnglish ? "row: inputs → target" : "样本：输入 → 目标",
                            scale: .categories(rows)),
                        y: Axis(
                            isEnglish ? "probability of class 1" : "类别 1 的概率", domain: 0...1),
                        marks: marks)
                ]
            ], panelAspect: 0.5)
    }
}
