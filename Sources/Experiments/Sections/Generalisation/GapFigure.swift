import Charts
import Neural

/// The generalisation gap: training and held-out loss of a method, the unregularized runs behind.
struct GapFigure: Sendable {
    let id: String
    let method: Method
    let runs: [Neural.Run]
    let plain: [Neural.Run]
    /// How the title calls what the method is.
    let title: @Sendable (Language, _ own: String, _ plain: String) -> RichText

    private let smallest = 1e-4

    var data: DataTable {
        var table = DataTable(columns: ["method", "rows", "epoch", "p10", "median", "p90"])
        for (name, own) in [(MethodCatalog.none.id, plain), (method.id, runs)] {
            training(own).addRows(to: &table, names: [.text(name), "training"])
            heldOut(own).addRows(to: &table, names: [.text(name), "held out"])
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        func accuracy(_ runs: [Neural.Run]) -> String {
            percent(
                quantile(
                    runs.filter { $0.divergedAt == nil }.compactMap { $0.last?.heldOut?.accuracy },
                    0.5)) + " %"
        }
        let (own, without) = (accuracy(runs), accuracy(plain))
        var marks = panelMarks(runs, slot: method.slot, language)
        let ghost = Series(name: "", slot: nil)
        marks.insert(training(plain).line(ghost, style: .solid), at: 0)
        marks.insert(heldOut(plain).line(ghost, style: .dashed), at: 0)
        let best = runs.compactMap(\.bestEpoch).map(Double.init)
        if let patience = NoisyNet.plan(method).patience, !best.isEmpty {
            let middle = quantile(best, 0.5)
            marks.append(
                ReferenceMark(
                    .vertical, at: middle, label: isEnglish ? "best epoch" : "最佳轮次"))
            marks.insert(
                SpanMark(.vertical, over: middle...(middle + Double(patience))), at: 0)
        }
        let x = Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic)
        let y = Axis(isEnglish ? "data loss (nats)" : "数据损失（奈特）", scale: .logarithmic)
        return Figure(
            id: id, title: title(language, own, without),
            subtitle: isEnglish
                ? "Data loss in evaluation mode: training rows solid, held-out rows dashed; median and 10–90 % band over seeds; grey: no regularizer"
                : "评估模式下的数据损失：训练样本为实线，留出样本为虚线；中位数与 10–90 % 带；灰色：无正则化",
            caption: RichText(NoisyNet.setting(seeds: runs.count, language: language)),
            description: isEnglish
                ? "Median held-out accuracy: \(own) with \(method.name.en), \(without) without."
                : "留出样本准确率的中位数：\(method.name.zh) \(own)，无正则化 \(without)。",
            panels: [
                [
                    Panel(
                        title: RichText(MethodCatalog.none.label[language]), x: x, y: y,
                        marks: panelMarks(plain, slot: MethodCatalog.none.slot, language),
                        note: RichText(
                            (isEnglish ? "held-out accuracy " : "留出准确率 ") + without)),
                    Panel(
                        title: RichText(method.label[language]), x: x, y: y, marks: marks,
                        note: RichText(
                            (isEnglish ? "held-out accuracy " : "留出准确率 ") + own)),
                ]
            ])
    }

    private func panelMarks(
        _ runs: [Neural.Run], slot: Int, _ language: Language
    ) -> [any Mark] {
        let trainingSeries = Series(
            name: language == .en ? "training rows" : "训练样本", slot: slot)
        let heldOutSeries = Series(
            name: language == .en ? "held-out rows" : "留出样本", slot: slot)
        let (inside, outside) = (training(runs), heldOut(runs))
        return [
            inside.band(trainingSeries), outside.band(heldOutSeries),
            inside.line(trainingSeries, style: .solid), outside.line(heldOutSeries, style: .dashed),
        ]
    }

    private func training(_ runs: [Neural.Run]) -> CurveSummary {
        CurveSummary(runs, smallest: smallest) { $0.epoch > 0 ? $0.training.loss : nil }
    }
    private func heldOut(_ runs: [Neural.Run]) -> CurveSummary {
        CurveSummary(runs, smallest: smallest) { $0.epoch > 0 ? $0.heldOut?.loss : nil }
    }
}
