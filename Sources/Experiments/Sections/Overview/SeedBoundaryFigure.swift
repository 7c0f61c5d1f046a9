import Base
import Charts
import Methods
import Neural

/// Decision fields on a task's points of the plane: single seeds with their training rows, and the mean over all
/// seeds.
struct SeedBoundaryFigure: Sendable {
    private let net: Net
    private let methods: [(method: Method, runs: [Neural.Run])]
    private let fields: [SeedFields]

    private static let grid = SeedFields.Grid(side: 48, range: -2.2...2.2)
    private static let singles = 3

    private let rows: @Sendable (_ seed: UInt64) -> Samples

    private let names: [RichText]

    /// - Parameters:
    ///   - names: what the two inputs are called.
    ///   - rows: what a seed was trained on.
    init(
        net: Net, methods: [(method: Method, runs: [Neural.Run])],
        names: [RichText] = ["*x*_{1}", "*x*_{2}"],
        rows: @escaping @Sendable (_ seed: UInt64) -> Samples
    ) {
        self.rows = rows
        self.names = names
        self.net = net
        self.methods = methods
        fields = methods.map { method, runs in
            SeedFields(net.plan(with: method), runs, on: Self.grid, singles: Self.singles) {
                Activation.sigmoid.value(Double($0))
            }
        }
    }

    var data: DataTable {
        SeedFields.table(zip(methods, fields).map { ($0.method, $1) }, on: Self.grid)
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let scale = ColorScale.diverging(0...1)
        // Columns are the same seeds in every row; one that diverged has an empty panel.
        let empty = [Double](repeating: .nan, count: Self.grid.side * Self.grid.side)
        let rows = zip(methods, fields).map { entry, field -> [Panel] in
            var singles = field.singles[...]
            return entry.runs.prefix(Self.singles).map { run in
                let isLost = run.divergedAt != nil
                var own = panel(
                    entry.method.label[language]
                        + (isEnglish ? ", seed \(run.seed)" : "，种子 \(run.seed)"),
                    isLost ? empty : singles.removeFirst(), disputed: nil, seed: run.seed, scale)
                if isLost { own.note = isEnglish ? "diverged" : "发散" }
                return own
            } + [
                panel(
                    entry.method.label[language] + (isEnglish ? ", mean" : "，平均"), field.mean,
                    disputed: field.isDisputed, seed: nil, scale)
            ]
        }
        return Figure(
            id: "boundaries-seeds",
            title: RichText(
                SeedFields.title(
                    zip(methods, fields).map { ($0.method, $1) },
                    seeds: methods.first?.runs.count ?? 0, language)),
            subtitle: isEnglish
                ? "Probability of class 1 in single seeds with their training rows, filled: label 1; last column: mean over all seeds, hatched where more than \(percent(SeedFields.disagreement)) % are on the other side"
                : "单个种子的类别 1 概率与训练样本，实心为标签 1；末列：全部种子的平均，斜线处超过 \(percent(SeedFields.disagreement)) % 的种子在另一侧",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language)
                    + (isEnglish ? " Evaluation mode, last epoch." : " 评估模式，最后一轮。")),
            description: isEnglish
                ? "Decision fields of each method with the training rows: single seeds, and the mean of all."
                : "各方法的决策场与训练样本：单个种子，以及全部种子的均值。",
            panels: rows, legend: .none, panelAspect: 1,
            colorBar: ColorBar(
                label: isEnglish ? "probability of class 1" : "类别 1 的概率", scale: scale))
    }

    private func panel(
        _ title: String, _ values: [Double], disputed: [Bool]?, seed: UInt64?, _ scale: ColorScale
    ) -> Panel {
        var marks: [any Mark] = [
            FieldMark(
                columns: Self.grid.side, rows: Self.grid.side, x: Self.grid.range,
                y: Self.grid.range, values: values,
                colors: scale, contour: 0.5)
        ]
        if let disputed {
            marks.append(
                HatchMark(
                    columns: Self.grid.side, rows: Self.grid.side, x: Self.grid.range,
                    y: Self.grid.range,
                    marked: disputed))
        }
        if let seed {
            let samples = self.rows(seed)
            func points(_ target: Double) -> [Point] {
                (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                    Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
                }.filter { Self.grid.range.contains($0.x) && Self.grid.range.contains($0.y) }
            }
            let row = Series(name: "", slot: 0)
            marks += [
                ScatterMark(points(1), series: row, radius: 1.6, fill: .filled),
                ScatterMark(points(0), series: row, radius: 1.6, fill: .hollow),
            ]
        }
        return Panel(
            title: RichText(title), x: Axis(names[0], domain: Self.grid.range),
            y: Axis(names[1], domain: Self.grid.range), marks: marks, equalAspect: true)
    }
}
