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

        /// The methods whose mean gain is surely above 0, or below, and not within the margin.
        func methods(_ direction: Direction) -> [Method] {
            rows.filter { $0.mean.direction(margin: margin) == direction }.map(\.method)
        }

        /// Whether a gain is surely above 0 and yet small.
        fileprivate var hasSmallGain: Bool { rows.contains { $0.mean.low > 0 } }

        /// What is said of a task where no method gains: of chance, or of what would matter.
        fileprivate var none: Phrase.Value {
            .phrase(
                hasSmallGain ? "methods-ranking.none-matters" : "methods-ranking.none-sure",
                ["seeds": .seeds(seeds)])
        }

        /// Whether there are seeds enough for intervals.
        fileprivate var isSure: Bool { rows.contains(where: \.mean.hasInterval) }
    }

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
        let isSure = tasks.contains(where: \.isSure)
        return Figure(
            id: "methods-ranking", title: RichText(words.text(title).sentenceStart),
            subtitle: words(
                isSure ? "methods-ranking.subtitle" : "methods-ranking.subtitle-few-seeds",
                ["score": .phrase(net.scoreName)]),
            caption: words(
                .sentences([
                    net.setting(seeds: tasks[0].seeds, showing: [], measuring: .score),
                    net.chosenPhrase(of: net.methods), net.fixedPhrase(of: net.methods),
                    clean?.rows?.phrase(measuring: .score),
                    isSure ? Phrase("methods-ranking.intervals") : nil,
                ])),
            description: words(
                "methods-ranking.description",
                ["strengths": .phrase(.sentences(tasks.map(\.net.strengthsPhrase)))]),
            panels: tasks.map { [panel($0, words)] }, legend: .none,
            panelAspect: tasks.count > 1 ? 0.27 : 0.5)
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
    private var title: Phrase {
        guard tasks.contains(where: \.isSure) else {
            return Phrase("methods-ranking.title-few-seeds")
        }
        let task = tasks[0]
        let (gained, lost) = (task.methods(.more), task.methods(.less))
        let names = Phrase.Value.methods(gained, of: task.rows.count)
        let points = points(of: task.rows.filter { gained.contains($0.method) })
        if tasks.count > 1 {
            let clean = tasks[1]
            let highest = clean.rows.map(\.mean.value).max() ?? 0
            guard gained.count == task.rows.count, GainLines.written(highest) > 0 else {
                return titleOfTwo(gained, clean.methods(.more))
            }
            return Phrase(
                "methods-ranking.title-of-all",
                ["noisy": points, "clean": self.points(of: clean.rows)])
        }
        let score = Phrase.Value.phrase(task.net.scoreName)
        var values = ["methods": names, "points": points, "score": score, "none": task.none]
        values["losers"] = .methods(lost, of: task.rows.count)
        switch (gained.isEmpty, lost.isEmpty) {
        case (false, false): return Phrase("methods-ranking.title-both", values)
        case (false, true): return Phrase("methods-ranking.title", values)
        case (true, false): return Phrase("methods-ranking.title-lost", values)
        case (true, true): return Phrase("methods-ranking.title-none", values)
        }
    }

    /// Which methods gained on noisy points and which on clean ones. Where none is shown to, that is said of these seeds:
    /// the gain that is measured may be no chance.
    private func titleOfTwo(_ noisy: [Method], _ clean: [Method]) -> Phrase {
        let values = [
            "noisy": Phrase.Value.methods(noisy, of: tasks[0].rows.count),
            "clean": .methods(clean, of: tasks[1].rows.count),
        ]
        func key(_ name: String, none task: Int) -> Phrase {
            Phrase("methods-ranking.\(name)", values.merging(["none": tasks[task].none]) { $1 })
        }
        switch (noisy.isEmpty, clean.isEmpty) {
        case (false, false): return Phrase("methods-ranking.title-of-two", values)
        case (false, true): return key("title-noisy", none: 1)
        case (true, false): return key("title-clean", none: 0)
        case (true, true):
            return key("title-neither", none: tasks[0].hasSmallGain ? 0 : 1)
        }
    }

    /// The means of gains, from the smallest to the largest.
    private func points(of rows: [Row]) -> Phrase.Value {
        let means = rows.map(\.mean.value).filter(\.isFinite)
        let (low, high) = (means.min() ?? .nan, means.max() ?? .nan)
        let texts = [low, high].map { Phrase.Value.text(fixed($0 * 100, decimals: 1)) }
        return GainLines.written(low) == GainLines.written(high)
            ? texts[1] : .phrase("methods-ranking.points", ["low": texts[0], "high": texts[1]])
    }

    /// Every method on a line of its own.
    private func panel(_ task: Task, _ words: Words) -> Panel {
        let lines = task.rows.map { row in
            GainLines.Line(
                label: row.method.label, slot: row.method.slot, gains: row.gains, mean: row.mean)
        }
        return GainLines(lines: lines, margin: task.margin).panel(
            title: tasks.count > 1 ? RichText(words.text(task.net.rowsName).sentenceStart) : "",
            domain: domain, words)
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
