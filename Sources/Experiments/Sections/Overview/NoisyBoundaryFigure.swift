import Charts
import Datasets
import Neural

/// Decision fields on noisy exclusive or: single seeds with their training rows, and the mean over all
/// seeds.
struct NoisyBoundaryFigure: Sendable {
    private let net: NoisyNet
    private let methods: [(method: Method, runs: [Neural.Run])]
    private let fields: [Fields]

    private static let side = 48
    private static let range = -2.2...2.2
    private static let singles = 3
    /// Hatched where more than this share of the seeds is on the other side.
    private static let disagreement = 0.2

    private struct Fields: Sendable {
        var singles: [[Double]] = []
        var mean: [Double]
        var isDisputed: [Bool]
    }

    init(net: NoisyNet, methods: [(method: Method, runs: [Neural.Run])]) {
        self.net = net
        self.methods = methods
        let points = FieldMark.centres(
            columns: Self.side, rows: Self.side, x: Self.range, y: Self.range
        ).flatMap { [$0.x, $0.y] }
        fields = methods.map { method, runs in
            let count = Self.side * Self.side
            var sum = [Double](repeating: 0, count: count)
            var ones = [Int](repeating: 0, count: count)
            var singles: [[Double]] = []
            let finite = runs.filter { $0.divergedAt == nil }
            for (place, run) in finite.enumerated() {
                let field = NetworkField.outputs(
                    plan: net.plan(method), parameters: run.finalParameters.map { Float($0) },
                    points: points
                ).map { Activation.sigmoid.value(Double($0)) }
                for k in 0..<count {
                    sum[k] += field[k]
                    if field[k] > 0.5 { ones[k] += 1 }
                }
                if place < Self.singles { singles.append(field) }
            }
            let seeds = Double(max(finite.count, 1))
            return Fields(
                singles: singles, mean: sum.map { finite.isEmpty ? .nan : $0 / seeds },
                isDisputed: ones.map {
                    let share = Double($0) / seeds
                    return min(share, 1 - share) > Self.disagreement
                })
        }
    }

    /// The share of the drawn plane where seeds disagree.
    private func disputed(_ field: Fields) -> Double {
        Double(field.isDisputed.count { $0 }) / Double(max(field.isDisputed.count, 1))
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "x1", "x2", "mean probability", "disputed"])
        let points = FieldMark.centres(
            columns: Self.side, rows: Self.side, x: Self.range, y: Self.range)
        for (entry, field) in zip(methods, fields) {
            for (k, point) in points.enumerated() {
                table.append([
                    .text(entry.method.id), .number(point.x), .number(point.y),
                    .number(field.mean[k]), .integer(field.isDisputed[k] ? 1 : 0),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let scale = ColorScale.diverging(0...1)
        let ranked = zip(methods, fields).map { ($0.method, disputed($1)) }
        let (least, most) = (ranked.min { $0.1 < $1.1 }, ranked.max { $0.1 < $1.1 })
        func share(_ entry: (Method, Double)?) -> String { percent(entry?.1 ?? .nan) + " %" }
        func name(_ entry: (Method, Double)?) -> String { entry?.0.label[language] ?? "–" }
        let rows = zip(methods, fields).map { entry, field -> [Panel] in
            field.singles.enumerated().map { place, values in
                panel(
                    entry.method.label[language]
                        + (isEnglish
                            ? ", seed \(entry.runs[place].seed)" : "，种子 \(entry.runs[place].seed)"),
                    values, disputed: nil, seed: entry.runs[place].seed, scale)
            } + [
                panel(
                    entry.method.label[language] + (isEnglish ? ", mean" : "，平均"), field.mean,
                    disputed: field.isDisputed, seed: nil, scale)
            ]
        }
        return Figure(
            id: "boundaries-seeds",
            title: isEnglish
                ? "Seeds disagree over \(share(most)) of the plane with \(name(most)), over \(share(least)) with \(name(least))"
                : "种子之间的分歧：“\(name(most))”占平面 \(share(most))，“\(name(least))”占 \(share(least))",
            subtitle: isEnglish
                ? "Probability of class 1 in single seeds with their training rows, filled: label 1; last column: mean over all seeds, hatched where more than \(percent(Self.disagreement)) % are on the other side"
                : "单个种子的类别 1 概率与训练样本，实心为标签 1；末列：全部种子的平均，斜线处超过 \(percent(Self.disagreement)) % 的种子在另一侧",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language)
                    + (isEnglish ? " Evaluation mode, last epoch." : " 评估模式，最后一轮。")),
            description: isEnglish
                ? "Decision boundaries on noisy XOR: ragged without a regularizer, smoother and more alike with one."
                : "含噪 XOR 上的决策边界。",
            panels: rows, legend: .none, panelAspect: 1,
            colorBar: ColorBar(
                label: isEnglish ? "probability of class 1" : "类别 1 的概率", scale: scale))
    }

    private func panel(
        _ title: String, _ values: [Double], disputed: [Bool]?, seed: UInt64?, _ scale: ColorScale
    ) -> Panel {
        var marks: [any Mark] = [
            FieldMark(
                columns: Self.side, rows: Self.side, x: Self.range, y: Self.range, values: values,
                colors: scale, contour: 0.5)
        ]
        if let disputed {
            marks.append(
                HatchMark(
                    columns: Self.side, rows: Self.side, x: Self.range, y: Self.range,
                    marked: disputed))
        }
        if let seed {
            let samples = NoisyXOR().data(seed: seed).training
            func points(_ target: Double) -> [Point] {
                (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                    Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
                }.filter { Self.range.contains($0.x) && Self.range.contains($0.y) }
            }
            let row = Series(name: "", slot: 0)
            marks += [
                ScatterMark(points(1), series: row, radius: 1.6, fill: .filled),
                ScatterMark(points(0), series: row, radius: 1.6, fill: .hollow),
            ]
        }
        return Panel(
            title: RichText(title), x: Axis("*x*_{1}", domain: Self.range),
            y: Axis("*x*_{2}", domain: Self.range), marks: marks, equalAspect: true)
    }
}
