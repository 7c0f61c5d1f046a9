import Base
import Charts
import Methods
import Neural

/// Loss curves, one panel per method: data loss in evaluation and in training mode, and the total
/// with the penalty.
struct LossFigure: Sendable {
    let id: String
    let net: Net
    let methods: [MethodRuns]

    private let smallest = 1e-5

    var data: DataTable {
        var table = DataTable(columns: ["method", "measure", "epoch", "p10", "median", "p90"])
        for entry in methods {
            for (name, curve) in [
                ("data loss, evaluation mode", evaluation(entry)),
                ("data loss, training mode", training(entry)), ("penalty", penalty(entry)),
                ("total", total(entry)),
            ] {
                curve.addRows(to: &table, names: [.text(entry.method.id), .text(name)])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let ranked = methods.ranked(by: median)
        let title: RichText
        if let lowest = ranked.first, let highest = ranked.last {
            let (low, high) = (lowest.method.label[language], highest.method.label[language])
            let (small, large) = (
                formatted(median(lowest), digits: 2), formatted(median(highest), digits: 2)
            )
            title =
                small == large
                ? (isEnglish
                    ? "Data loss ends at \(small) with every method (medians)"
                    : "各方法的最终数据损失均为 \(small)（中位数）")
                : isEnglish
                    ? "Data loss ends lowest with \(low) (median \(small)), highest with \(high) (\(large))"
                    : "最终数据损失：“\(low)”最低（中位数 \(small)），“\(high)”最高（\(large)）"
        } else {
            title = ""
        }
        let keys = Keys(language)
        let ghost = methods.first { $0.method == Method.none }.map(evaluation)
        let panels = methods.map { panel($0, ghost: ghost, keys: keys, language: language) }
        let solved = methods.map {
            "\($0.method.label[language]) \(percent($0.solved.value)) %"
        }.joined(separator: isEnglish ? ", " : "、")
        return Figure(
            id: id, title: title,
            subtitle: isEnglish
                ? "Loss in nats against epoch, both logarithmic; median and 10–90 % band over seeds, three single seeds thin; grey: no regularizer"
                : "损失（奈特）随轮次变化，双对数坐标；中位数与 10–90 % 带，细线为三个单独种子；灰色：无正则化",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + net.strengthsInWords(language) + " "
                    + (isEnglish
                        ? "Nothing is held out: the curves say nothing about generalization."
                        : "没有留出样本：这些曲线不说明泛化。")),
            description: (isEnglish ? "Seeds that solve XOR: " : "解出 XOR 的种子：") + solved,
            panels: panels.rows(of: 3), arrangement: .list)
    }

    /// The range of every panel, so that heights compare.
    private var range: ClosedRange<Double>? {
        let spreads = methods.flatMap { entry in
            [evaluation(entry), training(entry), total(entry)].flatMap(\.spreads)
        }
        guard let low = spreads.map(\.low).min(), let high = spreads.map(\.high).max(),
            low.isFinite, high.isFinite, low < high
        else { return nil }
        return low...high
    }

    private struct Keys {
        let evaluation, training, total: String
        init(_ language: Language) {
            evaluation = language == .en ? "data loss, evaluation mode" : "数据损失，评估模式"
            training = language == .en ? "data loss, training mode" : "数据损失，训练模式"
            total = language == .en ? "data loss + penalty" : "数据损失 + 惩罚"
        }
    }

    private func panel(
        _ entry: MethodRuns, ghost: CurveSummary?, keys: Keys, language: Language
    ) -> Panel {
        let slot = entry.method.slot
        let main = Series(name: RichText(keys.evaluation), slot: slot)
        let curve = evaluation(entry)
        var marks: [any Mark] = []
        if let ghost, entry.method != Method.none {
            marks.append(ghost.line(Series(name: "", slot: nil), style: .solid))
        }
        marks.append(curve.band(main))
        for run in entry.finite.prefix(3) {
            marks.append(
                LineMark(
                    run.points(smallest: smallest) { $0.training.loss }.filter { $0.x > 0 },
                    series: Series(name: "", slot: slot), style: .thin))
        }
        marks.append(
            LineMark(
                training(entry).medians,
                series: Series(name: RichText(keys.training), slot: slot),
                style: .dotted))
        if !entry.plan.penalty.isNone {
            marks.append(
                LineMark(
                    total(entry).medians,
                    series: Series(name: RichText(keys.total), slot: slot),
                    style: .dashed))
        }
        marks.append(LineMark(curve.medians, series: main, style: .solid))
        return Panel(
            title: RichText(entry.method.label[language]),
            x: Axis(language == .en ? "epoch" : "轮次", scale: .logarithmic),
            y: Axis(
                language == .en ? "loss (nats)" : "损失（奈特）", scale: .logarithmic,
                domain: range),
            marks: marks,
            note: RichText(
                (language == .en ? "solved " : "解出 ") + percent(entry.solved.value) + " %"))
    }

    private func median(_ entry: MethodRuns) -> Double {
        quantile(entry.finite.compactMap { $0.last?.training.loss }, 0.5)
    }

    private func evaluation(_ entry: MethodRuns) -> CurveSummary {
        summary(entry) { $0.training.loss }
    }
    private func training(_ entry: MethodRuns) -> CurveSummary {
        summary(entry) { $0.trainingModeLoss }
    }
    private func penalty(_ entry: MethodRuns) -> CurveSummary {
        CurveSummary(entry.runs) { $0.penalty }
    }
    private func total(_ entry: MethodRuns) -> CurveSummary {
        summary(entry) { $0.training.loss + $0.penalty }
    }
    private func summary(
        _ entry: MethodRuns, value: (Checkpoint) -> Double?
    ) -> CurveSummary {
        CurveSummary(entry.runs, smallest: smallest) { $0.epoch > 0 ? value($0) : nil }
    }
}
