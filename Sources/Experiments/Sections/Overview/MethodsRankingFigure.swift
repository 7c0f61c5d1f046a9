import Base
import Charts
import Methods
import Results

/// How many points of held-out score each method gains on what the same seed reaches without a regularizer: every seed
/// a dot, the mean with its interval, the methods in the order of their means.
struct MethodsRankingFigure: FigureDrawing {
    /// A method's gains.
    struct Row: Sendable {
        let method: Method
        /// One for each seed that neither run lost, in shares.
        let gains: [Double]
        /// Their mean; its interval holds for all methods of the task at once.
        let mean: Estimate
    }

    /// The methods on one network and its rows.
    struct Task: Sendable {
        let net: Net
        /// Largest mean first; methods that have none last.
        var rows: [Row]
        /// The smallest gain that would matter.
        let margin: Double
        let seeds: Int

        /// The same with the methods in another task's order.
        fileprivate func ordered(as other: Task) -> Task {
            var result = self
            result.rows = other.rows.compactMap { row in rows.first { $0.method == row.method } }
            return result
        }

        /// The methods whose mean reaches the margin as it is written, above or below, and whose interval leaves 0 out.
        func methods(_ side: Side) -> [Method] {
            rows.filter { row in
                guard row.mean.hasInterval else { return false }
                let written = (row.mean.value * 1000).rounded()
                return side == .gained
                    ? row.mean.low > 0 && written >= margin * 1000
                    : row.mean.high < 0 && written <= -margin * 1000
            }.map(\.method)
        }
    }

    /// What becomes of the score.
    enum Side { case gained, lost }

    /// All have the methods in the order of the first.
    let tasks: [Task]

    init(tasks: [Task]) {
        self.tasks = tasks.map { $0.ordered(as: tasks[0]) }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "rows", "method", "measure", "seeds", "low", "value", "high",
        ])
        for task in tasks {
            let rows = DataTable.Cell.text(task.net.source == .cleanXOR ? "clean" : "rows")
            for row in task.rows {
                table.append([
                    rows, .text(row.method.id), "mean gain and simultaneous 95 % interval",
                    .integer(row.mean.seeds), .number(row.mean.low), .number(row.mean.value),
                    .number(row.mean.high),
                ])
                for gain in row.gains {
                    table.append([
                        rows, .text(row.method.id), "gain of one seed", 1, .number(gain),
                        .number(gain), .number(gain),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let (net, clean) = (tasks[0].net, tasks.dropFirst().first?.net)
        return Figure(
            id: "methods-ranking", title: RichText(words.text(title).sentenceStart),
            subtitle: words("methods-ranking.subtitle", ["score": .phrase(net.scoreName)]),
            caption: words(
                "methods-ranking.caption",
                [
                    "setting": .phrase(
                        .sentences([
                            net.setting(seeds: tasks[0].seeds, measuring: .score),
                            clean?.rows?.phrase,
                            clean?.strengthsPhrase,
                        ]))
                ]),
            description: words("methods-ranking.description"),
            panels: [tasks.map { panel($0, words) }], legend: .none,
            panelAspect: tasks.count > 1 ? 0.85 : 0.5)
    }
}

extension MethodsRankingFigure.Task {
    /// - Parameter compared: without a regularizer first.
    init(net: Net, compared: Comparison, margin: Double) {
        let none = compared.methods[0][.score]
        let others = compared.methods.dropFirst()
        let rows = others.map { runs in
            let score = runs[.score]
            return MethodsRankingFigure.Row(
                method: runs.method, gains: score.differences(from: none),
                mean: score.mean(less: none).among(others.count))
        }.sorted { $0.place > $1.place }
        self.init(net: net, rows: rows, margin: margin, seeds: compared.seeds)
    }
}

extension MethodsRankingFigure.Row {
    /// What it is sorted by.
    fileprivate var place: Double { mean.value.isFinite ? mean.value : -.infinity }
}

extension MethodsRankingFigure {
    /// So many methods are named; more are only said to be most, or some.
    private static let named = 3

    private var title: Phrase {
        guard tasks.contains(where: { $0.rows.contains(where: \.mean.hasInterval) }) else {
            return Phrase("methods-ranking.title-few-seeds")
        }
        func values(_ task: Task) -> [String: Phrase.Value] {
            [
                "methods": methods(task, .gained),
                "margin": NumberStyle.points.written(task.margin, digits: 2),
                "score": .phrase(task.net.scoreName),
            ]
        }
        if tasks.count > 1 {
            return Phrase(
                "methods-ranking.title-of-two",
                [
                    "noisy": methods(tasks[0], .gained), "clean": methods(tasks[1], .gained),
                ])
        }
        let task = tasks[0]
        guard task.methods(.gained).isEmpty, !task.methods(.lost).isEmpty else {
            return Phrase("methods-ranking.title", values(task))
        }
        return Phrase(
            "methods-ranking.title-lost",
            values(task).merging(["losers": methods(task, .lost)]) { $1 })
    }

    /// Who gained or lost, for a title.
    private func methods(_ task: Task, _ side: Side) -> Phrase.Value {
        let methods = task.methods(side)
        if methods.isEmpty { return .phrase("methods-ranking.nobody") }
        if methods.count == task.rows.count { return .phrase("methods-ranking.all") }
        guard methods.count <= Self.named else {
            return .phrase(
                2 * methods.count > task.rows.count
                    ? "methods-ranking.most" : "methods-ranking.some")
        }
        let names = methods.map { Phrase.Value.phrase($0.label) }
        guard names.count > 1 else { return names[0] }
        return .phrase(
            "methods-ranking.and",
            ["first": .list(Array(names.dropLast())), "last": names[names.count - 1]])
    }

    /// Every method on a line of its own, its name at the left: dots of seeds, and above them the mean.
    private func panel(_ task: Task, _ words: Words) -> Panel {
        let count = task.rows.count
        let marks = task.rows.enumerated().flatMap { place, row -> [any Mark] in
            let line = Double(count - 1 - place)
            let series = Series(name: "", slot: row.method.slot)
            let seeds = StripMark(
                row.gains.map { $0 * 100 }, at: line - 0.2, spread: 0.42, series: series,
                orientation: .horizontal, isPlain: true)
            guard row.mean.hasInterval else { return [seeds] }
            let (low, high) = (row.mean.low * 100, row.mean.high * 100)
            return [
                seeds,
                IntervalMark(
                    [(line + 0.28, row.mean.value * 100, Interval(low, high))], series: series,
                    orientation: .horizontal, isPlain: true),
                TextMark(
                    RichText(signed(row.mean.value)), at: Point(high, line + 0.28),
                    anchor: .right),
            ]
        }
        return Panel(
            title: tasks.count > 1 ? words(task.net.rowsName) : "",
            x: Axis(words("methods-ranking.axis"), domain: domain),
            y: Axis(
                "", scale: .categories(task.rows.reversed().map { words($0.method.label) })),
            marks: [
                SpanMark(.vertical, over: -task.margin * 100...task.margin * 100),
                ReferenceMark(.vertical, at: 0),
            ] + marks,
            note: words(
                "methods-ranking.margin",
                ["margin": NumberStyle.points.written(task.margin, digits: 2)]))
    }

    /// `+3.0`, so that numbers below each other have as many decimals.
    private func signed(_ gain: Double) -> String {
        let number = percent(gain, digits: 1)
        let written = number.contains(".") ? number : number + ".0"
        return gain > 0 && number != "0" ? "+" + written : written
    }

    /// The same for all panels, as one unit.
    private var domain: ClosedRange<Double>? {
        var shown: [Double] = []
        for task in tasks {
            shown += [-task.margin, task.margin]
            for row in task.rows { shown += row.gains + [row.mean.low, row.mean.high] }
        }
        shown = shown.filter(\.isFinite).map { $0 * 100 }
        guard let low = shown.min(), let high = shown.max() else { return nil }
        let room = 0.04 * (high - low)
        return low - room...high + room
    }
}
