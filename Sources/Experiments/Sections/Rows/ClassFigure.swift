import Charts
import Neural

/// The share of held-out rows of each class that each method gets right, and which class stands in for
/// which where it does not.
struct ClassFigure: Sendable {
    let net: RowsNet
    let classes: [String]
    /// Without a regularizer first.
    let methods: [(method: Method, confusion: Confusion)]
    let seeds: Int

    /// More classes stand below each other, where each has a line and its name.
    private static let mostBeside = 12

    private var names: [RichText] { classes.map { RichText(plain: $0) } }
    /// The method with the highest mean over the classes.
    private var best: (method: Method, confusion: Confusion) {
        methods.largest { $0.confusion.mean } ?? methods[0]
    }
    /// The class that is hardest without a regularizer.
    private var hardest: Int {
        let own = methods[0].confusion.accuracies
        return own.indices.smallest { own[$0] } ?? 0
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "class", "answer", "share"])
        for (method, confusion) in methods {
            for (right, row) in confusion.shares.enumerated() {
                for (given, share) in row.enumerated() {
                    table.append([
                        .text(method.id), .text(classes[right]), .text(classes[given]),
                        .number(share),
                    ])
                }
            }
        }
        return table
    }

    func accuracies(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let isTall = classes.count > Self.mostBeside
        let classAxis = Axis(
            isEnglish ? "class" : "类别", scale: .categories(isTall ? names.reversed() : names))
        let shareAxis = Axis(isEnglish ? "right (%)" : "准确率（%）")
        let hardest = hardest
        let best =
            methods.dropFirst().largest { $0.confusion.accuracies[hardest] } ?? methods[0]
        func share(_ confusion: Confusion) -> String {
            percent(confusion.accuracies[hardest]) + " %"
        }
        let name = RichText.escaped(classes[hardest])
        let marks = methods.enumerated().map { place, entry -> any Mark in
            let shift = (Double(place) - Double(methods.count - 1) / 2) * 0.11
            return ScatterMark(
                entry.confusion.accuracies.enumerated().map { number, share in
                    isTall
                        ? Point(share * 100, Double(classes.count - 1 - number) - shift)
                        : Point(Double(number) + shift, share * 100)
                }, series: entry.method.series(language), radius: 2,
                orientation: isTall ? .horizontal : .vertical)
        }
        return Figure(
            id: "class-accuracy",
            title: RichText(
                isEnglish
                    ? "Hardest is class \(name): \(share(methods[0].confusion)) right without a regularizer, \(share(best.confusion)) with \(best.method.label.en)"
                    : "最难的是类别 \(name)：无正则化时准确率 \(share(methods[0].confusion))，“\(best.method.label.zh)”时 \(share(best.confusion))"
            ),
            subtitle: isEnglish
                ? "Share of the held-out rows of each class that is right, all seeds together, evaluation mode"
                : "各类别留出样本的准确率，全部种子合计，评估模式",
            caption: RichText(net.setting(seeds: seeds, language: language)),
            description: isEnglish
                ? "Accuracy of each method on the held-out rows of each class."
                : "各方法在各类别留出样本上的准确率。",
            panels: [
                [
                    isTall
                        ? Panel(x: shareAxis, y: classAxis, marks: marks)
                        : Panel(x: classAxis, y: shareAxis, marks: marks)
                ]
            ], panelAspect: 0.45)
    }

    func confusion(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let shown = [methods[0], best]
        // The diagonal would outshine the mistakes.
        let mistakes = shown.map { entry in
            entry.confusion.shares.enumerated().map { right, row in
                row.enumerated().map { $0.offset == right ? 0 : $0.element * 100 }
            }
        }
        let most = max(mistakes.joined().joined().max() ?? 0, 0.1)
        let scale = ColorScale.sequential(0...most)
        let edges = (0...classes.count).map { Double($0) - 0.5 }
        let panels = zip(shown, mistakes).map { entry, values in
            Panel(
                title: RichText(entry.method.label[language]),
                x: Axis(isEnglish ? "answer" : "回答", scale: .categories(names)),
                y: Axis(isEnglish ? "class" : "类别", scale: .categories(names)),
                marks: [HeatMapMark(x: edges, y: edges, values: values, colors: scale)],
                equalAspect: true)
        }
        let worst = methods[0].confusion.worst
        let (right, given) = (
            RichText.escaped(classes[worst.right]), RichText.escaped(classes[worst.given])
        )
        return Figure(
            id: "confusion",
            title: RichText(
                isEnglish
                    ? "Without a regularizer \(percent(worst.share, digits: 1)) % of class \(right) are taken for \(given), the most frequent mistake"
                    : "无正则化时类别 \(right) 有 \(percent(worst.share, digits: 1)) % 被当成 \(given)，是最常见的错误"
            ),
            subtitle: isEnglish
                ? "Held-out rows of each class that got another class's name, in % of the class; the diagonal, what is right, is left white; all seeds together, evaluation mode"
                : "各类别留出样本被判为其他类别的比例（占该类别的 %）；对角线（正确者）留白；全部种子合计，评估模式",
            caption: RichText(
                net.setting(seeds: seeds, language: language)
                    + (isEnglish
                        ? " Right: the method with the highest accuracy." : "右：准确率最高的方法。")),
            description: isEnglish
                ? "Confusion of the classes without a regularizer and with the best method."
                : "无正则化与最佳方法下的类别混淆。",
            panels: [panels], legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: isEnglish ? "mistaken (%)" : "误判（%）", scale: scale))
    }
}
