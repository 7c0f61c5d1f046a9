import Charts
import Neural

/// Standard deviation and saturation of hidden values over epochs, and their histograms.
struct ActivationStatisticsFigure: Sendable {
    let net: FourPointNet
    let values: [HiddenValues]

    private static let edges = (0...20).map { -1 + Double($0) / 10 }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "epoch", "mean before", "sd before", "mean after", "sd after",
            "saturated share",
        ])
        for own in values {
            for moment in own.moments {
                table.append([
                    .text(own.method.id), .integer(moment.epoch),
                    .number(quantile(moment.meanBefore, 0.5)),
                    .number(quantile(moment.deviationBefore, 0.5)),
                    .number(quantile(moment.meanAfter, 0.5)),
                    .number(quantile(moment.deviationAfter, 0.5)),
                    .number(quantile(moment.saturated, 0.5)),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let plain = values.first
        func saturated(_ moment: HiddenValues.Moment?) -> String {
            percent(quantile(moment?.saturated ?? [], 0.5)) + " %"
        }
        let (start, end) = (saturated(plain?.moments.first), saturated(plain?.moments.last))
        let epoch = Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic)
        func curves(
            _ title: RichText, _ label: RichText, _ value: (HiddenValues.Moment) -> [Double]
        )
            -> Panel
        {
            Panel(
                title: title, x: epoch, y: Axis(label),
                marks: values.flatMap { own -> [any Mark] in
                    let series = own.method.series(language)
                    let moments = own.moments.filter { $0.epoch > 0 }
                    let spreads = moments.map { Spread(value($0)) }
                    let x = moments.map { Double($0.epoch) }
                    return [
                        BandMark(
                            x: x, low: spreads.map(\.low), high: spreads.map(\.high),
                            series: series),
                        LineMark(zip(x, spreads).map { Point($0, $1.median) }, series: series),
                    ]
                })
        }
        let histograms = values.map { own in
            Panel(
                title: RichText(
                    plain: own.method.label[language] + (isEnglish ? ", after tanh" : ",tanh 之后")),
                x: Axis(isEnglish ? "value" : "值"), y: Axis(isEnglish ? "share (%)" : "比例（%）"),
                marks: [
                    HistogramMark(
                        edges: Self.edges, heights: heights(own.moments.first?.after ?? []),
                        series: Series(name: isEnglish ? "start" : "开始", slot: nil)),
                    HistogramMark(
                        edges: Self.edges, heights: heights(own.moments.last?.after ?? []),
                        series: own.method.series(language), filled: false),
                ])
        }
        return Figure(
            id: "activation-statistics",
            title: isEnglish
                ? "Without a regularizer \(start) of the tanh values are saturated at the start, \(end) at the end (medians)"
                : "无正则化时饱和的 tanh 值：开始 \(start)，结束 \(end)（中位数）",
            subtitle: isEnglish
                ? "Hidden layer on the four rows, evaluation mode; above: median and 10–90 % band over seeds; below: histograms, grey at the start, coloured at the end"
                : "四行样本上的隐藏层，评估模式；上：中位数与 10–90 % 带；下：直方图，灰色为开始，彩色为结束",
            caption: RichText(
                plain: net.setting(
                    seeds: values.first?.moments.first?.saturated.count ?? 0, language: language)
                    + (isEnglish
                        ? " Saturated: derivative below 5 % of its maximum."
                        : " 饱和：导数低于最大值的 5 %。")),
            description: isEnglish
                ? "Saturated share of hidden values: \(start) at the start, \(end) at the end."
                : "隐藏层饱和值的比例：开始 \(start)，结束 \(end)。",
            panels: [
                [
                    curves(
                        isEnglish ? "Before tanh" : "tanh 之前",
                        isEnglish ? "standard deviation" : "标准差", { $0.deviationBefore }),
                    curves(
                        isEnglish ? "After tanh" : "tanh 之后",
                        isEnglish ? "standard deviation" : "标准差", { $0.deviationAfter }),
                    curves(
                        isEnglish ? "Saturated" : "饱和比例",
                        isEnglish ? "saturated (%)" : "饱和（%）",
                        { $0.saturated.map { $0 * 100 } }),
                ], histograms,
            ], shareX: false, shareY: false)
    }

    private func heights(_ values: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: Self.edges.count - 1)
        for value in values {
            let bin = Int(((value + 1) * 10).rounded(.down))
            result[min(max(bin, 0), result.count - 1)] += 100 / Double(values.count)
        }
        return result
    }
}
