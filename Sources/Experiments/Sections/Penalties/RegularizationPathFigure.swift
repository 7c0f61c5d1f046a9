import Base
import Charts
import Datasets
import Methods
import Neural

/// Every weight against λ, L1 beside L2, the number of weights that are not zero on top, the
/// held-out loss below.
struct RegularizationPathFigure: Sendable {
    let path: RegularizationPath

    var data: DataTable {
        var table = DataTable(columns: ["method", "lambda", "measure", "seed", "value", "error"])
        for own in path.paths {
            for stop in own.stops {
                func add(_ name: String, _ number: (value: Double, error: Double)) {
                    table.append([
                        .text(own.method.id), .number(stop.lambda), .text(name), "",
                        .number(number.value), .number(number.error),
                    ])
                }
                add("held-out loss, mean", stop.heldOutLoss)
                add("training loss, mean", stop.trainingLoss)
                add("weights not zero, median", (own.nonZeros(stop), .nan))
                for run in stop.runs.prefix(1).finished {
                    for (k, weight) in DenseWeights(run, layout: own.layout).values.enumerated() {
                        table.append([
                            .text(own.method.id), .number(stop.lambda), .text("weight \(k + 1)"),
                            .integer(Int(run.seed)), .number(weight), "",
                        ])
                    }
                }
            }
        }
        return table
    }

    /// Whether the network has so many weights that only the largest of each input is drawn.
    private var showsInputs: Bool { path.task.dataset.inputs.count > 4 }

    private func lines(_ own: RegularizationPath.Path) -> [any Mark] {
        let rows = own.stops.map { stop in
            stop.runs.prefix(1).finished.first.map {
                DenseWeights($0, layout: own.layout).values
            }
        }
        return (0..<own.layout.weightCount).map { k in
            LineMark(
                zip(own.stops, rows).map { Point($0.lambda, $1?[k] ?? .nan) },
                series: Series(name: "", slot: own.method.slot), style: .thin)
        }
    }

    /// How many inputs are named.
    private static let named = 5

    /// One line for each input; those that L1 keeps longest carry their names.
    private func inputs(_ own: RegularizationPath.Path) -> [any Mark] {
        let kept = path[Method.l1Proximal]
        let strengths = kept.inputStrengths
        // Compared where the strongest λ that leaves so many inputs stands.
        let stop =
            strengths.last { $0.count { $0 > DenseWeights.nearZero } >= Self.named }
            ?? strengths.first ?? []
        let ranked = stop.indices.sorted { (-stop[$0], $0) < (-stop[$1], $1) }.prefix(Self.named)
        let values = own.inputStrengths
        func line(_ input: Int, _ series: Series, _ style: LineStyle) -> LineMark {
            LineMark(
                zip(own.stops, values).map { Point($0.lambda, $1[input]) }, series: series,
                style: style)
        }
        let others = stop.indices.filter { !ranked.contains($0) }
        return others.map { line($0, Series(name: "", slot: nil), .thin) }
            + ranked.enumerated().map { place, input in
                let name = path.task.dataset.inputs[input]
                return line(
                    input, Series(name: RichText(plain: name), slot: [1, 3, 4, 5, 6][place]), .main)
            }
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let lambda = Axis("λ", scale: .logarithmic)
        let weights = path.paths.map { own -> Panel in
            var panel = Panel(
                title: RichText(own.method.name[language]), x: lambda,
                y: Axis(
                    showsInputs
                        ? (isEnglish ? "largest |weight| of an input" : "输入的最大 |权重|")
                        : (isEnglish ? "weight" : "权重")),
                marks: showsInputs ? inputs(own) : lines(own))
            panel.marks.insert(ReferenceMark(.horizontal, at: 0), at: 0)
            panel.top = Axis(
                isEnglish ? "weights not zero (median)" : "非零权重数（中位数）", scale: .logarithmic,
                ticks: .at(
                    stride(from: 0, to: own.stops.count, by: max(1, own.stops.count / 4)).map {
                        place in
                        (
                            value: own.stops[place].lambda,
                            label: RichText(formatted(own.nonZeros(own.stops[place])))
                        )
                    }))
            return panel
        }
        let losses = path.paths.map { own -> Panel in
            let heldOut = Series(name: isEnglish ? "held-out rows" : "留出样本", slot: own.method.slot)
            let training = Series(name: isEnglish ? "training rows" : "训练样本", slot: 0)
            let spreads = own.stops.map(\.heldOutLoss)
            return Panel(
                x: lambda,
                y: Axis(
                    isEnglish
                        ? "data loss (\(path.lossUnit.en))" : "数据损失（\(path.lossUnit.zh)）"),
                marks: [
                    SpanMark(
                        .vertical, over: own.best.lambda...max(own.simplest.lambda, own.best.lambda)
                    ),
                    BandMark(
                        x: own.stops.map(\.lambda), low: spreads.map { $0.value - $0.error },
                        high: spreads.map { $0.value + $0.error }, series: heldOut),
                    LineMark(
                        own.stops.map { Point($0.lambda, $0.trainingLoss.value) },
                        series: training, style: .dashed),
                    LineMark(
                        zip(own.stops, spreads).map { Point($0.lambda, $1.value) },
                        series: heldOut, style: .solid),
                    ReferenceMark(
                        .vertical, at: own.simplest.lambda,
                        label: isEnglish ? "one standard error" : "一个标准误"),
                ])
        }
        let (l1, l2) = (path[Method.l1Proximal], path[Method.l2])
        let all = l1.layout.weightCount
        let seeds = Localized.seeds(l1.stops[0].runs.count, of: path.seeds)
        let task = path.task.dataset
        let shape = ([task.inputs.count] + path.defaults.hidden + [task.outputs]).map(String.init)
            .joined(separator: "-")
        let (few, many) = (
            formatted(l1.nonZeros(l1.simplest)), formatted(l2.nonZeros(l2.simplest))
        )
        return Figure(
            id: "regularization-path",
            title: isEnglish
                ? "At the λ of the one-standard-error rule L1 leaves \(few) of \(all) weights, L2 leaves \(few == many ? "as many" : many)"
                : "按一个标准误准则选取 λ 时，L1 保留 \(all) 个权重中的 \(few) 个，L2 \(few == many ? "同样多" : "保留 \(many) 个")",
            subtitle: showsInputs
                ? (isEnglish
                    ? "Above: the largest |weight| that leaves each input, median over seeds, against λ, named: the last inputs that L1 keeps; below: data loss in evaluation mode, mean ± one standard error over seeds; grey: from the lowest to the largest λ within one standard error of it"
                    : "上：每个输入的最大 |权重|（各种子的中位数）随 λ 的变化，标出名称的是 L1 最后保留的输入；下：评估模式的数据损失，各种子的平均 ± 一个标准误；灰色：从最低点到一个标准误以内的最大 λ")
                : isEnglish
                    ? "Above: every final weight of the first seed against λ; below: data loss in evaluation mode, mean ± one standard error over seeds; grey: from the lowest to the largest λ within one standard error of it"
                    : "上：第一个种子的每个最终权重随 λ 的变化；下：评估模式的数据损失，各种子的平均 ± 一个标准误；灰色：从最低点到一个标准误以内的最大 λ",
            caption: RichText(
                isEnglish
                    ? "\(path.task.rowsInWords.en) \(shape) \(path.defaults.activation.name) network, \(Localized.batches(of: path.defaults.batchSize).en), SGD with rate \(formatted(path.defaults.learningRate)), \(path.defaults.epochs) epochs, \(path.defaults.lambdas.count) values of λ, \(seeds.en), the same initial weights for every λ. The rows that choose λ are the held-out rows: the loss there is a little too good."
                    : "\(path.task.rowsInWords.zh)\(shape) \(path.defaults.activation.name) 网络，\(Localized.batches(of: path.defaults.batchSize).zh)，SGD 学习率 \(formatted(path.defaults.learningRate))，\(path.defaults.epochs) 轮，\(path.defaults.lambdas.count) 个 λ，\(seeds.zh)，各 λ 的初始权重相同。λ 由留出样本选出，因此该处的损失略偏乐观。"
            ),
            description: isEnglish
                ? "Every weight of one network, and the held-out loss over all seeds, along λ: under L1 and under L2."
                : "一个网络的全部权重，以及全部种子的留出损失随 λ 的变化：L1 与 L2。",
            panels: [weights, losses], panelAspect: 0.7)
    }
}
