import Base
import Charts
import Methods
import Results

/// How many held-out rows of each class each method gets right.
struct ClassAccuracyPart: SectionPart {
    let tasks = TaskScope.classes
    let heading: FigureHeading? = FigureHeading(
        "class-accuracy", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let compared = try await laboratory.comparison(try await laboratory.rowsNet)
        let answers = try await laboratory.classAnswers()
        return Findings(answers.map(ClassAccuracyFigure.init), of: Divergence(compared))
    }
}

/// The share of held-out rows of each class that each method gets right, beside that without a regularizer.
struct ClassAccuracyFigure: FigureDrawing {
    let answers: ClassAnswers

    private var net: Net { answers.net }
    private var classes: [String] { answers.classes }
    private var methods: [(method: Method, confusion: Confusion)] { answers.methods }
    /// The class that is hardest without a regularizer.
    private var hardest: Int {
        let own = methods[0].confusion.accuracies
        return own.indices.smallest { own[$0] } ?? 0
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "class", "share right", "low", "high"])
        for (method, confusion) in methods {
            for (number, name) in classes.enumerated() {
                let mean = confusion.accuracy(of: number)
                table.append([
                    .text(method.id), .text(name), .number(mean.value), .number(mean.low),
                    .number(mean.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let shown = methods.count > 1 ? Array(methods.dropFirst()) : methods
        return Figure(
            id: "class-accuracy", title: words(title), subtitle: words("class-accuracy.subtitle"),
            caption: words(.sentences([net.setting(seeds: answers.seeds), answers.rowsPhrase])),
            description: words("class-accuracy.description"),
            panels: shown.map { panel($0.method, $0.confusion, words) }.rows(of: 3),
            arrangement: .list, legend: .none,
            panelAspect: min(0.8, 0.2 + 0.12 * Double(classes.count)))
    }

    /// Classes from the easiest, below, to the hardest without a regularizer.
    private var order: [Int] {
        let own = methods[0].confusion.accuracies
        func key(_ number: Int) -> Double { own[number].isFinite ? own[number] : 2 }
        return own.indices.sorted { (-key($0), -$0) < (-key($1), -$1) }
    }

    private var range: [Double] {
        methods.flatMap { entry in
            classes.indices.flatMap { number in
                let mean = entry.confusion.accuracy(of: number)
                return mean.hasInterval ? [mean.value, mean.low, mean.high] : [mean.value]
            }
        }.map { $0 * 100 }
    }

    private func panel(_ method: Method, _ confusion: Confusion, _ words: Words) -> Panel {
        let order = order
        let plain = order.enumerated().map { place, number in
            Point(methods[0].confusion.accuracy(of: number).value * 100, Double(place))
        }
        let items = order.enumerated().map { place, number in
            let mean = confusion.accuracy(of: number)
            let value = mean.value * 100
            return (
                Double(place), value,
                mean.hasInterval
                    ? Interval(mean.low * 100, min(mean.high * 100, 100)) : Interval(value, value)
            )
        }
        var marks: [any Mark] = [
            IntervalMark(
                items, series: Series(name: "", slot: method.slot), orientation: .horizontal,
                isPlain: true)
        ]
        if method != methods[0].method {
            marks.insert(
                ScatterMark(
                    plain, series: Series(name: "", slot: nil), radius: 3.6, fill: .hollow,
                    orientation: .horizontal), at: 0)
        }
        return Panel(
            title: words(method.label), x: Axis.percent(words("label.right"), of: range),
            y: Axis(words("label.class"), scale: .categories(order.map { answers.names[$0] })),
            marks: marks)
    }

    /// Which class is hardest without a regularizer, and whether a method does measurably better there, of all methods
    /// compared at once.
    private var title: Phrase {
        let hardest = hardest
        let all = methods[0].confusion.accuracies.filter(\.isFinite)
        if let lowest = all.min(), lowest == 1 { return Phrase("class-accuracy.title-all-right") }
        let count = all.count { $0 == all.min() }
        let name = RichText.escaped(classes[hardest])
        let others = methods.dropFirst()
        func gain(_ confusion: Confusion) -> Estimate {
            confusion.accuracy(of: hardest, less: methods[0].confusion)
                .among(others.count)
        }
        let best = others.filter { gain($0.confusion).direction() == .more }
            .largest { gain($0.confusion).value }
        let values: [String: Phrase.Value] = [
            "subject": .phrase(subject(name, hardest: count, of: all.count)),
            "none": .percentage(methods[0].confusion.accuracy(of: hardest).value),
            "class": .text(name),
        ]
        guard let best else { return Phrase("class-accuracy.title-alike", values) }
        return Phrase(
            count > 1 && count < all.count
                ? "class-accuracy.title-of-one" : "class-accuracy.title",
            values.merging([
                "best": .percentage(best.confusion.accuracy(of: hardest).value),
                "method": .phrase(best.method.label),
            ]) { $1 })
    }

    /// What a title is about: the hardest class, or how many are as hard as it.
    private func subject(_ name: String, hardest count: Int, of classes: Int) -> Phrase {
        switch count {
        case classes where classes > 1: Phrase("class-accuracy.hardest-all")
        case 2...:
            Phrase("class-accuracy.hardest-many", ["class": .text(name)])
        default:
            Phrase(
                classes == 2 ? "class-accuracy.hardest-of-two" : "class-accuracy.hardest-one",
                ["class": .text(name)])
        }
    }
}
