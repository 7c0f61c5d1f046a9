import Base
import Charts
import Methods

/// Mean, standard deviation and saturation of hidden values over epochs, and their histograms.
struct ActivationStatisticsFigure: Sendable {
    let net: Net
    let values: [HiddenValues]

    private static let edges = (0...20).map { -1 + Double($0) / 10 }
    private static let edgesBefore = (0...24).map { -3 + Double($0) / 4 }

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
        let function = net.activation.name
        let plain = values.first
        func saturated(_ moment: HiddenValues.Moment?) -> String {
            percent(quantile(moment?.saturated ?? [], 0.5)) + " %"
        }
        let (start, end) = (saturated(plain?.moments.first), saturated(plain?.moments.last))
        let epoch = Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic)
        func curves(
            _ title: RichText, _ label: RichText, isShare: Bool = false,
            _ value: (HiddenValues.Moment) -> [Double]
        )
            -> Panel
        {
            Panel(
                title: title, x: epoch,
                y: isShare
                    ? Axis.percent(label, of: values.flatMap { $0.moments.flatMap(value) })
                    : Axis(label),
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
        func histogram(
            _ own: HiddenValues, _ title: RichText, edges: [Double],
            _ value: (HiddenValues.Moment) -> [Double]
        ) -> Panel {
            let all = [own.moments.first, own.moments.last].compactMap(\.self)
            return Panel(
                title: title,
                x: Axis(isEnglish ? "value" : "值"),
                y: Axis.percent(
                    isEnglish ? "share (%)" : "比例\u{FF08}%\u{FF09}",
                    of: [0] + all.flatMap { heights(value($0), edges) }),
                marks: [
                    HistogramMark(
                        edges: edges, heights: heights(own.moments.first.map(value) ?? [], edges),
                        series: Series(name: isEnglish ? "start" : "开始", slot: nil)),
                    HistogramMark(
                        edges: edges, heights: heights(own.moments.last.map(value) ?? [], edges),
                        series: own.method.series(language), filled: false),
                ])
        }
        func label(_ own: HiddenValues, _ after: Bool) -> RichText {
            let name = own.method.label[language]
            return RichText(
                isEnglish
                    ? "\(name), \(after ? "after" : "before") \(function)"
                    : "\(name)\u{FF0C}\(function) 之\(after ? "后" : "前")")
        }
        let (before, after) =
            isEnglish
            ? ("Before \(function)", "After \(function)") : ("\(function) 之前", "\(function) 之后")
        let (mean, deviation): (RichText, RichText) =
            isEnglish ? ("mean", "standard deviation") : ("均值", "标准差")
        return Figure(
            id: "activation-statistics",
            title: start == end
                ? (isEnglish
                    ? "Without a regularizer \(start) of the \(function) values are saturated, at the start and at the end (medians)"
                    : "无正则化时饱和的 \(function) 值：开始与结束均为 \(start)（中位数）")
                : isEnglish
                    ? "Without a regularizer \(start) of the \(function) values are saturated at the start, \(end) at the end (medians)"
                    : "无正则化时饱和的 \(function) 值：开始 \(start)，结束 \(end)（中位数）",
            subtitle: isEnglish
                ? "Hidden layer on the four rows, evaluation mode; curves: median and 10–90 % band over seeds; histograms: grey at the start, coloured at the end"
                : "四行样本上的隐藏层，评估模式；曲线：中位数与 10–90 % 带；直方图：灰色为开始，彩色为结束",
            caption: RichText(
                net.setting(
                    seeds: values.first?.seeds ?? 0, language: language)
                    + (isEnglish
                        ? " Saturated: derivative below 5 % of its maximum."
                        : " 饱和：导数低于最大值的 5 %。")),
            description: isEnglish
                ? "Saturated share of hidden values: \(start) at the start, \(end) at the end."
                : "隐藏层饱和值的比例：开始 \(start)，结束 \(end)。",
            panels: [
                [
                    curves(RichText(before), mean, \.meanBefore),
                    curves(RichText(before), deviation, \.deviationBefore),
                    curves(
                        isEnglish ? "Saturated" : "饱和比例",
                        isEnglish ? "saturated (%)" : "饱和\u{FF08}%\u{FF09}", isShare: true,
                        { $0.saturated.map { $0 * 100 } }),
                ],
                [
                    curves(RichText(after), mean, \.meanAfter),
                    curves(RichText(after), deviation, \.deviationAfter),
                ]
                    + values.prefix(1).map {
                        histogram($0, label($0, false), edges: Self.edgesBefore, \.before)
                    },
                values.map { histogram($0, label($0, true), edges: Self.edges, \.after) },
            ], arrangement: .list, shareX: false, shareY: false)
    }

    /// The share of values in each bin, in percent; what lies beyond counts in the outermost bins.
    private func heights(_ values: [Double], _ edges: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: edges.count - 1)
        for value in values {
            bin(of: value, from: edges[0], width: edges[1] - edges[0], count: result.count)
                .map { result[$0] += 100 / Double(values.count) }
        }
        return result
    }
}
