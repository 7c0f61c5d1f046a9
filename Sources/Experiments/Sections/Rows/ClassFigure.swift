import Base
import Charts
import Methods
import Results

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

    func accuracies(_ words: Words) -> Figure {
        let isTall = classes.count > Self.mostBeside
        let classAxis = Axis(
            words("label.class"), scale: .categories(isTall ? names.reversed() : names))
        let shareAxis = Axis.percent(
            words("label.right"),
            of: methods.flatMap { $0.confusion.accuracies.map { $0 * 100 } })
        let marks = methods.enumerated().map { place, entry -> any Mark in
            let shift = (Double(place) - Double(methods.count - 1) / 2) * 0.11
            return ScatterMark(
                entry.confusion.accuracies.enumerated().map { number, share in
                    isTall
                        ? Point(share * 100, Double(classes.count - 1 - number) - shift)
                        : Point(Double(number) + shift, share * 100)
                }, series: entry.method.series(words), radius: 2,
                orientation: isTall ? .horizontal : .vertical)
        }
        return Figure(
            id: "class-accuracy",
            title: words(hardestTitle(words)),
            subtitle: words("class-accuracy.subtitle"),
            caption: words(net.setting(seeds: seeds)),
            description: words("class-accuracy.description"),
            panels: [
                [
                    isTall
                        ? Panel(x: shareAxis, y: classAxis, marks: marks)
                        : Panel(x: classAxis, y: shareAxis, marks: marks)
                ]
            ], panelAspect: 0.45)
    }

    /// Which class is hardest without a regularizer, and what the best method makes of it.
    private func hardestTitle(_ words: Words) -> Phrase {
        let hardest = hardest
        let best =
            methods.dropFirst().largest { $0.confusion.accuracies[hardest] } ?? methods[0]
        let (none, most) = (
            methods[0].confusion.accuracies[hardest], best.confusion.accuracies[hardest]
        )
        let all = methods[0].confusion.accuracies.filter(\.isFinite)
        let name = RichText.escaped(classes[hardest])
        if let lowest = all.min(), lowest == 1 { return Phrase("class-accuracy.title-all-right") }
        let count = all.count { $0 == all.min() }
        let values: [String: Phrase.Value] = [
            "subject": .phrase(subject(name, hardest: count, of: all.count)),
            "none": .percentage(none), "best": .percentage(most), "class": .text(name),
            "method": .phrase(best.method.label),
        ]
        guard !words.areAlike(.percentage(none), .percentage(most)) else {
            return Phrase("class-accuracy.title-alike", values)
        }
        // What the best method makes of one of them is not what it makes of the others.
        let isOne = count > 1 && count < all.count
        let key =
            switch (isOne, most < none) {
            case (false, false): "title"
            case (false, true): "title-lower"
            case (true, false): "title-of-one"
            case (true, true): "title-of-one-lower"
            }
        return Phrase("class-accuracy.\(key)", values)
    }

    /// What a title is about: the hardest class, or how many are as hard as it.
    private func subject(_ name: String, hardest count: Int, of classes: Int) -> Phrase {
        switch count {
        case classes where classes > 1: Phrase("class-accuracy.hardest-all")
        case 2...:
            Phrase(
                "class-accuracy.hardest-many",
                ["count": .count(count), "classes": .count(classes), "class": .text(name)])
        default: Phrase("class-accuracy.hardest-one", ["class": .text(name)])
        }
    }

    func confusion(_ words: Words) -> Figure {
        let isBaseline = best.method == methods[0].method
        let shown = isBaseline ? [methods[0]] : [methods[0], best]
        // The diagonal would outshine the mistakes.
        let mistakes = shown.map { entry in
            entry.confusion.shares.enumerated().map { right, row in
                row.enumerated().map { $0.offset == right ? 0 : $0.element * 100 }
            }
        }
        let sentences = [
            net.setting(seeds: seeds),
            Phrase(isBaseline ? "confusion.best-is-none" : "confusion.best-is-right"),
        ]
        let caption = words(
            .list(
                (sentences + [unseen].compactMap(\.self)).map { .phrase($0) },
                separator: "sentence.space"))
        let largest = mistakes.joined().joined().filter(\.isFinite).max()
        if largest == 0 {
            return Figure(
                id: "confusion",
                sentence: words("confusion.nothing"),
                caption: caption)
        }
        let most = max(largest ?? 0, 0.1)
        let scale = ColorScale.sequential(0...most)
        let edges = (0...classes.count).map { Double($0) - 0.5 }
        let panels = zip(shown, mistakes).map { entry, values in
            Panel(
                title: words(entry.method.label),
                x: Axis(words("confusion.answer"), scale: .categories(names)),
                y: Axis(words("label.class"), scale: .categories(names)),
                marks: [HeatMapMark(x: edges, y: edges, values: values, colors: scale)],
                equalAspect: true)
        }
        return Figure(
            id: "confusion", title: words(worstTitle),
            subtitle: words("confusion.subtitle"),
            caption: caption,
            description: words("confusion.description"),
            panels: [panels], legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: words("confusion.mistaken"), scale: scale))
    }

    /// The mistake that is made most often without a regularizer.
    private var worstTitle: Phrase {
        let worst = methods[0].confusion.worst
        guard worst.share > 0 else { return Phrase("confusion.title-nothing") }
        let values: [String: Phrase.Value] = [
            "share": .percentage(worst.share, digits: 1),
            "class": .text(RichText.escaped(classes[worst.right])),
            "answer": .text(RichText.escaped(classes[worst.given])), "count": .count(worst.count),
        ]
        return Phrase(
            worst.count == 1 ? "confusion.title" : "confusion.title-several", values)
    }

    /// How many classes none of the held-out rows has; nil where there is nothing to say of them.
    private var unseen: Phrase? {
        let accuracies = methods[0].confusion.accuracies
        let known = methods.contains { $0.confusion.mean.isFinite }
        let count = accuracies.count { !$0.isFinite }
        guard known, count > 0, count < accuracies.count else { return nil }
        return count == 1
            ? Phrase("confusion.unseen-one")
            : Phrase("confusion.unseen-many", ["count": .count(count)])
    }
}
