import Base
import Charts
import Datasets
import Generators
import Neural

/// The mean probability of class 1 over the plane, one panel per method, hatched where seeds
/// disagree.
struct BoundaryFigure: Sendable {
    private let net: Net
    private let methods: [MethodRuns]
    private let fields: [SeedFields]

    private static let grid = SeedFields.Grid(side: 80, range: -0.5...1.5)

    init(net: Net, methods: [MethodRuns]) {
        self.net = net
        self.methods = methods
        fields = methods.map { entry in
            SeedFields(entry.plan, entry.runs, on: Self.grid) { net.probability($0) }
        }
    }

    var data: DataTable {
        SeedFields.table(zip(methods, fields).map { ($0.method, $1) }, on: Self.grid)
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let title = RichText(
            SeedFields.title(
                zip(methods, fields).map { ($0.method, $1) }, seeds: methods.first?.runs.count ?? 0,
                language))
        let scale = ColorScale.diverging(0...1)
        let panels = zip(methods, fields).map { entry, field in
            panel(entry, field, scale: scale, language: language)
        }
        return Figure(
            id: "methods-boundaries", title: title,
            subtitle: isEnglish
                ? "Mean probability of class 1 over seeds; line: 0.5; hatched: more than \(percent(SeedFields.disagreement)) % of seeds on the other side; dots: the four rows"
                : "各种子的类别 1 平均概率；线：0.5；斜线：超过 \(percent(SeedFields.disagreement)) % 的种子在另一侧；圆点：四个样本",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + net.strengthsInWords(language) + " "
                    + (isEnglish ? "Evaluation mode, last epoch." : "评估模式，最后一轮。")),
            description: isEnglish
                ? "Decision fields of each method on the XOR plane with the share of seeds that solve it."
                : "各方法在 XOR 平面上的决策场以及解出的种子比例。",
            panels: panels.rows(of: 3), arrangement: .list, legend: .none,
            colorBar: ColorBar(
                label: isEnglish ? "mean probability of class 1" : "类别 1 的平均概率", scale: scale))
    }

    private func panel(
        _ entry: MethodRuns, _ field: SeedFields, scale: ColorScale, language: Language
    ) -> Panel {
        let samples = XOR.samples
        func points(_ target: Double) -> [Point] {
            (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
            }
        }
        let row = Series(name: "", slot: 0)
        return Panel(
            title: RichText(
                entry.method.label[language] + (language == .en ? ": solved " : "：解出 ")
                    + percent(entry.solved.value) + " %"),
            x: Axis("*x*_{1}", domain: Self.grid.range),
            y: Axis("*x*_{2}", domain: Self.grid.range),
            marks: [
                FieldMark(
                    columns: Self.grid.side, rows: Self.grid.side, x: Self.grid.range,
                    y: Self.grid.range,
                    values: field.mean, colors: scale, contour: 0.5),
                HatchMark(
                    columns: Self.grid.side, rows: Self.grid.side, x: Self.grid.range,
                    y: Self.grid.range,
                    marked: field.isDisputed),
                ScatterMark(points(1), series: row, radius: 3, fill: .filled),
                ScatterMark(points(0), series: row, radius: 3, fill: .hollow),
            ], equalAspect: true)
    }
}
