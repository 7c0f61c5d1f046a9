import Base
import Charts
import Methods
import Neural

/// What becomes of training and held-out rows when one setting is changed and everything else stays.
struct SweepFigure: Sendable {
    /// One way to train, at every value of the setting.
    struct Line: Sendable {
        let name: Localized
        let slot: Int
        let stops: [(value: Double, runs: [Neural.Run])]

        /// The first value with the best median score, that score, and how many other values have a
        /// score which is written alike.
        func best(_ net: Net) -> Best {
            let best = stops.largest { quantile($0.runs.compactMap(net.score), 0.5) }
            let score = net.median(best?.runs ?? [])
            let others = stops.count { net.median($0.runs) == score } - 1
            return Best(
                value: best?.value ?? .nan, score: score, others: max(others, 0),
                isEveryOne: others == stops.count - 1)
        }
    }

    /// The best of a line's values.
    struct Best: Sendable {
        let value: Double
        let score: String
        /// How many other values do as well.
        let others: Int
        let isEveryOne: Bool

        /// `0.003`, or `0.003 and 2 others`.
        func written(_ language: Language) -> String {
            guard others > 0 else { return formatted(value) }
            return language == .en
                ? "\(formatted(value)) and \(others == 1 ? "one other" : "\(others) others")"
                : "\(formatted(value)) 等 \(others + 1) 个值"
        }
    }

    let id: String
    let net: Net
    /// What is changed.
    let setting: Localized
    let scale: Axis.Scale
    let lines: [Line]
    /// How many seeds the report has.
    let seeds: Int
    /// Whether a panel shows the norm of the weights, too.
    var showsNorm = false
    let title: @Sendable (Language) -> String
    /// What the caption says beside data, network and seeds.
    let note: Localized

    /// Of every line at every value.
    var divergence: Divergence {
        Divergence(
            lines.flatMap { line in
                line.stops.map { stop in
                    let value = formatted(stop.value)
                    return Divergence.Group(
                        Localized(
                            en: "\(line.name.en) at \(value)", zh: "\(line.name.zh)，\(value)"),
                        stop.runs)
                }
            })
    }

    private func trainingLoss(_ run: Neural.Run) -> Double? {
        run.divergedAt == nil ? run.last?.training.loss : nil
    }
    private func heldOutLoss(_ run: Neural.Run) -> Double? {
        run.divergedAt == nil ? run.last?.heldOut?.loss : nil
    }
    private func norm(_ run: Neural.Run) -> Double? {
        guard run.divergedAt == nil else { return nil }
        return DenseWeights(run, layout: net.plan(with: Method.none).layout).norm
    }

    private var measures: [(name: String, value: (Neural.Run) -> Double?)] {
        [
            ("training loss", trainingLoss), ("held-out loss", heldOutLoss),
            (net.scoreName.en, net.score),
        ] + (showsNorm ? [("weight norm", norm)] : [])
    }

    var data: DataTable {
        var table = DataTable(columns: ["series", setting.en, "measure", "p10", "median", "p90"])
        for line in lines {
            for stop in line.stops {
                for measure in measures {
                    let spread = Spread(stop.runs.compactMap(measure.value))
                    table.append([
                        .text(line.name.en), .number(stop.value), .text(measure.name),
                        .number(spread.low), .number(spread.median), .number(spread.high),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let x = Axis(RichText(setting[language]), scale: scale)
        func marks(
            _ value: (Neural.Run) -> Double?, factor: Double = 1, style: LineStyle, band: Bool,
            suffix: String = ""
        ) -> [any Mark] {
            lines.flatMap { line -> [any Mark] in
                let series = Series(name: RichText(line.name[language] + suffix), slot: line.slot)
                let places = line.stops.map(\.value)
                let spreads = line.stops.map { stop in
                    Spread(stop.runs.compactMap(value).map { $0 * factor })
                }
                let known = spreads.indices.filter { spreads[$0].median.isFinite }
                let own = LineMark(
                    known.map { Point(places[$0], spreads[$0].median) }, series: series,
                    style: style)
                guard band else { return [own] }
                return [
                    BandMark(
                        x: known.map { places[$0] }, low: known.map { spreads[$0].low },
                        high: known.map { spreads[$0].high }, series: series), own,
                ]
            }
        }
        let trained = isEnglish ? ", training rows" : "，训练样本"
        var panels = [
            Panel(
                title: isEnglish ? "Data loss" : "数据损失", x: x,
                y: Axis(
                    isEnglish ? "loss (\(net.lossUnit.en))" : "损失（\(net.lossUnit.zh)）",
                    scale: .logarithmic),
                marks: marks(trainingLoss, style: .dashed, band: false, suffix: trained)
                    + marks(heldOutLoss, style: .solid, band: true)),
            Panel(
                title: RichText(net.scoreName[language].sentenceStart), x: x,
                y: net.scoreAxis(
                    language,
                    of: lines.flatMap { $0.stops.flatMap { $0.runs.compactMap(net.score) } }),
                marks: marks(net.score, factor: 100, style: .solid, band: true)),
        ]
        if showsNorm {
            panels.append(
                Panel(
                    title: isEnglish ? "Size of the weights" : "权重的大小", x: x,
                    y: Axis(isEnglish ? "norm" : "范数", scale: .logarithmic),
                    marks: marks(norm, style: .solid, band: true)))
        }
        return Figure(
            id: id, title: RichText(title(language)),
            subtitle: isEnglish
                ? "At the last epoch, in evaluation mode: medians over seeds, with the 10–90 % band of what is held out; training rows dashed"
                : "最后一轮，评估模式：各种子的中位数，留出样本带 10–90 % 范围；训练样本为虚线",
            caption: RichText(
                net.setting(
                    seeds: lines.first?.stops.first?.runs.count ?? 0, of: seeds, language: language)
                    + (isEnglish ? " " : "") + note[language]),
            description: (isEnglish
                ? "Training and held-out loss and \(net.scoreName.en) along \(setting.en): "
                : "训练与留出损失、\(net.scoreName.zh)随\(setting.zh)的变化：")
                + lines.map(\.name[language]).joined(separator: isEnglish ? ", " : "、") + ".",
            panels: [panels], shareY: false)
    }
}

extension String {
    /// With a capital first letter.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
