import Base
import Charts
import Methods
import Neural

/// Which change lets the article's network learn, and how its loss falls under each method.
struct ArticleNetFigure: Sendable {
    let net: Net
    let methods: [MethodRuns]
    let changes: ArticleChanges

    var data: DataTable {
        var table = DataTable(columns: [
            "kind", "name", "epoch", "low", "value", "high",
        ])
        for change in changes.changes {
            let interval = change.solved.interval
            table.append([
                "solved share", .text(change.name.en), .text(""), .number(interval.low),
                .number(change.solved.value), .number(interval.high),
            ])
            let loss = Spread(change.losses)
            table.append([
                "final data loss", .text(change.name.en), .text(""), .number(loss.low),
                .number(loss.median), .number(loss.high),
            ])
        }
        for entry in methods {
            for (epoch, spread) in zip(curve(entry).epochs, curve(entry).spreads) {
                table.append([
                    "data loss", .text(entry.method.id), .integer(Int(epoch)), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let own = changes.own.solved
        let best = changes.best
        let share = percent(own.value) + " %"
        let other = best.map { percent($0.solved.value) + " %" } ?? "–"
        let helps = (best?.solved.value ?? 0) > own.value || other == "–"
        let title: RichText =
            !helps
            ? (isEnglish
                ? "At the article's settings \(share) of the seeds learn XOR; no single change gives more"
                : "按文章设置，\(share) 的种子学会 XOR；任何单项改动都不更好")
            : isEnglish
                ? "At the article's settings \(share) of the seeds learn XOR; the best single change (\(best?.name.en ?? "–")) gives \(other)"
                : "按文章设置，\(share) 的种子学会 XOR；最有效的单项改动（\(best?.name.zh ?? "–")）为 \(other)"
        let blank = Series(name: "", slot: 0)
        let shares = Panel(
            title: isEnglish ? "One change at a time" : "每次改动一项",
            x: Axis(isEnglish ? "seeds that solve XOR (%)" : "解出 XOR 的种子（%）", domain: 0...100),
            y: Axis(
                "",
                scale: .categories(
                    changes.changes.reversed().map { RichText($0.name[language]) })),
            marks: [
                IntervalMark(
                    changes.changes.reversed().enumerated().map { place, change in
                        (
                            position: Double(place), value: change.solved.value * 100,
                            interval: Interval(
                                change.solved.interval.low * 100,
                                change.solved.interval.high * 100)
                        )
                    }, series: blank, orientation: .horizontal)
            ])
        var marks: [any Mark] = []
        for entry in methods {
            marks.append(
                curve(entry).line(entry.method.series(language)))
        }
        let losses = Panel(
            title: isEnglish ? "Data loss under each method" : "各方法的数据损失",
            x: Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic),
            y: Axis(isEnglish ? "mean squared error" : "均方误差"), marks: marks)
        return Figure(
            id: "article-net", title: title,
            subtitle: isEnglish
                ? "Changes: share of seeds with all four rows right, 95 % Wilson interval; methods: median data loss in evaluation mode"
                : "各项改动：四行全对的种子比例与 95 % Wilson 区间；各方法：评估模式数据损失的中位数",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + (isEnglish
                        ? "Changes: \(Localized.seeds(own.trials).en) (\(ArticleChanges.longer) epochs: \(changes.longSeeds)); the article adds an L1 penalty of \(formatted(ArticleChanges.lambda)) on all parameters, the changes leave it out. "
                        : "各项改动：\(own.trials) 个种子（\(ArticleChanges.longer) 轮时为 \(changes.longSeeds) 个）；文章对全部参数加 \(formatted(ArticleChanges.lambda)) 的 L1 惩罚，各改动均去掉它。")
                    + net.strengthsInWords(language)),
            description: isEnglish
                ? "Share of seeds that learn XOR at the article's settings: \(share)."
                : "按文章设置学会 XOR 的种子比例：\(share)。",
            panels: [[shares, losses]], shareX: false, shareY: false, panelAspect: 0.8)
    }

    private func curve(_ entry: MethodRuns) -> CurveSummary {
        CurveSummary(entry.runs) { $0.epoch > 0 ? $0.training.loss : nil }
    }
}
