import Base
import Charts
import Neural

/// Every seed's score and training loss under each activation function.
struct ActivationScoresFigure: Sendable {
    static let activations: [Activation] = [.sigmoid, .tanh, .relu, .leakyReLU, .elu]

    let net: Net
    let entries: [(activation: Activation, runs: [Neural.Run])]
    /// How many seeds the report has.
    let seeds: Int

    private func losses(_ runs: [Neural.Run]) -> [Double] {
        runs.finished.compactMap { $0.last?.training.loss }
    }

    var divergence: Divergence {
        Divergence(entries.map { .init(Localized($0.activation.name), $0.runs) })
    }

    var data: DataTable {
        var table = DataTable(columns: ["activation", "seed", "training loss", net.scoreName.en])
        for (activation, runs) in entries {
            for run in runs {
                table.append([
                    .text(activation.name), .integer(Int(run.seed)),
                    .number(run.divergedAt == nil ? run.last?.training.loss ?? .nan : .nan),
                    .number(net.score(run) ?? .nan),
                ])
            }
        }
        return table
    }

    private func title(
        best: (name: String, score: Double), worst: (name: String, score: Double),
        _ language: Language
    ) -> String {
        let (high, low) = (net.written(best.score), net.written(worst.score))
        let reached = net.reached(high, language)
        guard high != low || !best.score.isFinite else {
            return language == .en
                ? "With every activation \(reached) (medians)" : "用各激活函数时\(reached)（中位数）"
        }
        return language == .en
            ? "With \(best.name), \(reached), with \(worst.name) \(low) (medians)"
            : "用 \(best.name) 时\(reached)，用 \(worst.name) 时 \(low)（中位数）"
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let x = Axis(
            isEnglish ? "activation" : "激活函数",
            scale: .categories(entries.map { RichText($0.activation.name) }))
        func strips(_ values: ([Neural.Run]) -> [Double]) -> [any Mark] {
            entries.enumerated().map { place, entry in
                StripMark(
                    values(entry.runs), at: Double(place), spread: 0.8,
                    series: Series(name: "", slot: place))
            }
        }
        let ranked = entries.map { entry in
            (entry.activation.name, quantile(entry.runs.compactMap(net.score), 0.5))
        }.ranked(by: \.1)
        let (best, worst) = (ranked.last ?? ("", .nan), ranked.first ?? ("", .nan))
        return Figure(
            id: "activation-scores",
            title: RichText(title(best: best, worst: worst, language)),
            subtitle: isEnglish
                ? "One dot for every seed, at the last epoch, in evaluation mode, without a regularizer"
                : "每个种子一个点；最后一轮，评估模式，无正则化",
            caption: RichText(
                net.setting(
                    seeds: entries.first?.runs.count ?? 0, of: seeds, language: language)
                    + (isEnglish
                        ? " The activation is changed and nothing else." : "只改变激活函数。")),
            description: isEnglish
                ? "\(net.scoreName.en.sentenceStart) and training loss of every seed under each activation."
                : "各激活函数下每个种子的\(net.scoreName.zh)与训练损失。",
            panels: [
                [
                    Panel(
                        title: RichText(net.scoreName[language].sentenceStart), x: x,
                        y: net.scoreAxis(
                            language, of: entries.flatMap { $0.runs.compactMap(net.score) }),
                        marks: strips { $0.compactMap(net.score).map { $0 * 100 } }),
                    Panel(
                        title: isEnglish ? "Training loss" : "训练损失", x: x,
                        y: Axis(
                            isEnglish
                                ? "loss (\(net.lossUnit.en))" : "损失（\(net.lossUnit.zh)）",
                            scale: .logarithmic),
                        marks: strips { losses($0).map { max($0, 1e-6) } }),
                ]
            ], shareY: false, legend: .none)
    }
}
