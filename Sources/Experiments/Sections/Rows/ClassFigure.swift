import Base
import Charts
import Methods

/// The share of held-out rows of each class that each method gets right, and which class stands in for
/// which where it does not.
struct ClassFigure: Sendable {
    let net: Net
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
        let shareAxis = Axis.percent(
            isEnglish ? "right (%)" : "准确率（%）",
            of: methods.flatMap { $0.confusion.accuracies.map { $0 * 100 } })
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
            title: RichText(hardestTitle(language)),
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

    /// Which class is hardest without a regularizer, and what the best method makes of it.
    private func hardestTitle(_ language: Language) -> String {
        let isEnglish = language == .en
        let hardest = hardest
        let best =
            methods.dropFirst().largest { $0.confusion.accuracies[hardest] } ?? methods[0]
        func share(_ confusion: Confusion) -> String {
            percent(confusion.accuracies[hardest]) + " %"
        }
        let (none, most) = (share(methods[0].confusion), share(best.confusion))
        let all = methods[0].confusion.accuracies.filter(\.isFinite)
        let name = RichText.escaped(classes[hardest])
        if let lowest = all.min(), lowest == 1 {
            return isEnglish
                ? "No class is hard: without a regularizer every held-out row is right"
                : "没有困难的类别：无正则化时全部留出样本均正确"
        }
        let count = all.count { $0 == all.min() }
        let subject = subject(name, hardest: count, of: all.count)
        guard most != none else {
            return isEnglish
                ? "\(subject.en): \(none) right without a regularizer, and no more with any"
                : "\(subject.zh)：无正则化时准确率 \(none)，任何方法都不更高"
        }
        let isLower = best.confusion.accuracies[hardest] < methods[0].confusion.accuracies[hardest]
        // What the best method makes of one of them is not what it makes of the others.
        let isOne = count > 1 && count < all.count
        return isEnglish
            ? "\(subject.en): \(none) right without a regularizer, \(isLower ? "at most " : "")\(most)\(isOne ? " of \(name)" : "") with \(best.method.label.en)"
            : "\(subject.zh)：无正则化时准确率 \(none)，“\(best.method.label.zh)”时\(isOne ? " \(name) " : "")\(isLower ? "至多" : "") \(most)"
    }

    /// What a title is about: the hardest class, or how many are as hard as it.
    private func subject(_ name: String, hardest count: Int, of classes: Int) -> Localized {
        switch count {
        case classes where classes > 1:
            Localized(en: "All classes are equally hard", zh: "各类别同样难")
        case 2...:
            Localized(
                en: "Hardest are \(count) of \(classes) classes, \(name) among them",
                zh: "\(classes) 个类别中有 \(count) 个最难，\(name) 是其中之一")
        default: Localized(en: "Hardest is class \(name)", zh: "最难的是类别 \(name)")
        }
    }

    func confusion(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let isBaseline = best.method == methods[0].method
        let shown = isBaseline ? [methods[0]] : [methods[0], best]
        // The diagonal would outshine the mistakes.
        let mistakes = shown.map { entry in
            entry.confusion.shares.enumerated().map { right, row in
                row.enumerated().map { $0.offset == right ? 0 : $0.element * 100 }
            }
        }
        let caption = RichText(
            net.setting(seeds: seeds, language: language) + whichIsBest(isBaseline, language)
                + unseen(language))
        let largest = mistakes.joined().joined().filter(\.isFinite).max()
        if largest == 0 {
            return Figure(
                id: "confusion",
                sentence: RichText(
                    isEnglish
                        ? "No held-out row is taken for another class without a regularizer: nothing was mistaken"
                        : "无正则化时没有留出样本被当成其他类别：毫无混淆"),
                caption: caption)
        }
        let most = max(largest ?? 0, 0.1)
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
        return Figure(
            id: "confusion", title: RichText(worstTitle(language)),
            subtitle: isEnglish
                ? "Held-out rows of each class that got another class's name, in % of the class; the diagonal, what is right, is left white; all seeds together, evaluation mode"
                : "各类别留出样本被判为其他类别的比例（占该类别的 %）；对角线（正确者）留白；全部种子合计，评估模式",
            caption: caption,
            description: isEnglish
                ? "Confusion of the classes without a regularizer and with the best method."
                : "无正则化与最佳方法下的类别混淆。",
            panels: [panels], legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: isEnglish ? "mistaken (%)" : "误判（%）", scale: scale))
    }

    /// The mistake that is made most often without a regularizer.
    private func worstTitle(_ language: Language) -> String {
        let isEnglish = language == .en
        let worst = methods[0].confusion.worst
        guard worst.share > 0 else {
            return isEnglish
                ? "Nothing is mistaken without a regularizer" : "无正则化时毫无混淆"
        }
        let (right, given) = (
            RichText.escaped(classes[worst.right]), RichText.escaped(classes[worst.given])
        )
        let share = percent(worst.share, digits: 1)
        let isOne = worst.count == 1
        return isEnglish
            ? "Without a regularizer \(share) % of class \(right) are taken for \(given), \(isOne ? "the most frequent mistake" : "one of \(worst.count) mistakes that are most frequent")"
            : "无正则化时类别 \(right) 有 \(share) % 被当成 \(given)，是\(isOne ? "最常见的错误" : "最常见的 \(worst.count) 种错误之一")"
    }

    private func whichIsBest(_ isBaseline: Bool, _ language: Language) -> String {
        switch (language, isBaseline) {
        case (.en, true): " No method has a higher accuracy."
        case (.zh, true): "没有准确率更高的方法。"
        case (.en, false): " Right: the method with the highest accuracy."
        case (.zh, false): "右：准确率最高的方法。"
        }
    }

    /// How many classes none of the held-out rows has.
    private func unseen(_ language: Language) -> String {
        let accuracies = methods[0].confusion.accuracies
        let known = methods.contains { $0.confusion.mean.isFinite }
        let count = accuracies.count { !$0.isFinite }
        guard known, count > 0, count < accuracies.count else { return "" }
        return language == .en
            ? " \(count == 1 ? "One class has" : "\(count) classes have") no held-out row."
            : "\(count) 个类别没有留出样本。"
    }
}
