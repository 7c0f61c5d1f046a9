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

/// The share of held-out rows of each class that each method gets right.
struct ClassAccuracyFigure: FigureDrawing {
    let answers: ClassAnswers

    /// More classes stand below each other, where each has a line and its name.
    private static let mostBeside = 12

    private var net: Net { answers.net }
    private var classes: [String] { answers.classes }
    private var methods: [(method: Method, confusion: Confusion)] { answers.methods }
    /// The class that is hardest without a regularizer.
    private var hardest: Int {
        let own = methods[0].confusion.accuracies
        return own.indices.smallest { own[$0] } ?? 0
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "class", "share right"])
        for (method, confusion) in methods {
            for (name, share) in zip(classes, confusion.accuracies) {
                table.append([.text(method.id), .text(name), .number(share)])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let isTall = classes.count > Self.mostBeside
        let classAxis = Axis(
            words("label.class"),
            scale: .categories(isTall ? answers.names.reversed() : answers.names))
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
            caption: words(
                .list(
                    [net.setting(seeds: answers.seeds), answers.rowsPhrase].compactMap(\.self)
                        .map { .phrase($0) }, separator: "sentence.space")),
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
}
