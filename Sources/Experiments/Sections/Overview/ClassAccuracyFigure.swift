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

/// How many points more of the held-out rows of each class each method gets right than the same seeds do without a
/// regularizer.
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
        var table = DataTable(columns: [
            "method", "class", "share right", "low", "high", "more than without", "low of more",
            "high of more",
        ])
        for (method, confusion) in methods {
            for (number, name) in classes.enumerated() {
                let (mean, gain) = (confusion.accuracy(of: number), gain(confusion, of: number))
                table.append(
                    [.text(method.id), .text(name)]
                        + [mean, gain].flatMap {
                            [.number($0.value), .number($0.low), .number($0.high)]
                        })
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let others = methods.dropFirst()
        let panels =
            others.isEmpty
            ? [accuracies(words)] : others.map { gains($0.method, $0.confusion, words) }
        return Figure(
            id: "class-accuracy", title: words(title),
            subtitle: words(subtitle),
            caption: words(
                .sentences([
                    net.setting(seeds: answers.seeds, measuring: .score), answers.rowsPhrase,
                ])),
            description: words("class-accuracy.description"), panels: panels.rows(of: 3),
            arrangement: .list, legend: .none,
            panelAspect: min(0.8, 0.2 + 0.06 * Double(classes.count)))
    }

    private var subtitle: String {
        switch (methods.count > 1, hasIntervals) {
        case (true, true): "class-accuracy.subtitle"
        case (true, false): "class-accuracy.subtitle-few-seeds"
        case (false, true): "class-accuracy.subtitle-of-none"
        case (false, false): "class-accuracy.subtitle-of-none-few-seeds"
        }
    }

    /// Whether any mark has an interval: of a few seeds none has.
    private var hasIntervals: Bool {
        let plain = methods[0].confusion
        return classes.indices.contains { number in
            methods.count > 1
                ? methods.dropFirst().contains { gain($0.confusion, of: number).hasInterval }
                : plain.accuracy(of: number).hasInterval
        }
    }

    /// How much larger the share of a class that is right is than without a regularizer, of all methods compared at once.
    private func gain(_ confusion: Confusion, of number: Int) -> Estimate {
        confusion.accuracy(of: number, less: methods[0].confusion).among(methods.count - 1)
    }

    /// Classes from the easiest, below, to the hardest without a regularizer.
    private var order: [Int] {
        let own = methods[0].confusion.accuracies
        func key(_ number: Int) -> Double { own[number].isFinite ? own[number] : 2 }
        return own.indices.sorted { (-key($0), -$0) < (-key($1), -$1) }
    }

    /// The classes with the share of each that is right without a regularizer.
    private func names(_ words: Words) -> Axis {
        let names = order.map { number in
            let right = methods[0].confusion.accuracies[number]
            guard right.isFinite, methods.count > 1 else { return answers.names[number] }
            return words(
                "class-accuracy.class",
                ["class": .text(RichText.escaped(classes[number])), "right": .percentage(right)])
        }
        return Axis(
            words(methods.count > 1 ? "class-accuracy.classes" : "label.class"),
            scale: .categories(names))
    }

    private func mark(_ method: Method, _ estimate: (_ number: Int) -> Estimate) -> IntervalMark {
        let items = order.enumerated().map { place, number in
            let own = estimate(number)
            let value = own.value * 100
            return (
                Double(place), value,
                own.hasInterval
                    ? Interval(own.low * 100, own.high * 100) : Interval(value, value)
            )
        }
        return IntervalMark(
            items.filter(\.1.isFinite), series: Series(name: "", slot: method.slot),
            orientation: .horizontal, isPlain: true)
    }

    private func gains(_ method: Method, _ confusion: Confusion, _ words: Words) -> Panel {
        Panel(
            title: words(method.label), x: Axis(words("class-accuracy.points")), y: names(words),
            marks: [
                ReferenceMark(.vertical, at: 0), mark(method) { gain(confusion, of: $0) },
            ])
    }

    /// Without a regularizer alone.
    private func accuracies(_ words: Words) -> Panel {
        let (method, confusion) = methods[0]
        let values = confusion.accuracies.map { $0 * 100 }
        return Panel(
            title: words(method.label), x: Axis.percent(words("label.right"), of: values),
            y: names(words), marks: [mark(method) { confusion.accuracy(of: $0) }])
    }

    /// Which class is hardest without a regularizer, and what the methods are shown to do there, of all compared at once.
    private var title: Phrase {
        let hardest = hardest
        let all = methods[0].confusion.accuracies.filter(\.isFinite)
        if let lowest = all.min(), lowest == 1 { return Phrase("class-accuracy.title-all-right") }
        let count = all.count { $0 == all.min() }
        let name = RichText.escaped(classes[hardest])
        let values: [String: Phrase.Value] = [
            "subject": .phrase(subject(name, hardest: count, of: all.count)),
            "none": .percentage(methods[0].confusion.accuracy(of: hardest).value),
            "class": .text(name),
        ]
        let gains = methods.dropFirst().map {
            (method: $0.method, gain: gain($0.confusion, of: hardest))
        }
        func told(_ key: String, _ change: (method: Method, gain: Estimate)) -> Phrase {
            Phrase(
                key,
                values.merging([
                    "points": .number(100 * change.gain.value.magnitude, digits: 2),
                    "method": .phrase(change.method.label),
                ]) { $1 })
        }
        guard !gains.isEmpty, hasIntervals else {
            return Phrase("class-accuracy.title-of-none", values)
        }
        if let best = gains.filter({ $0.gain.direction() == .more }).largest(by: \.gain.value) {
            return told("class-accuracy.title", best)
        }
        if let worst = gains.filter({ $0.gain.direction() == .less }).smallest(by: \.gain.value) {
            return told("class-accuracy.title-loses", worst)
        }
        return Phrase("class-accuracy.title-alike", values)
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
