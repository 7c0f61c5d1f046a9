import Charts
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
                for run in stop.runs.prefix(1) {
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

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let lambda = Axis("λ", scale: .logarithmic)
        let weights = path.paths.map { own -> Panel in
            let series = Series(name: "", slot: own.method.slot)
            let rows = own.stops.map { stop in
                stop.runs.first.map { DenseWeights($0, layout: own.layout).values } ?? []
            }
            let count = rows.first?.count ?? 0
            var panel = Panel(
                title: RichText(own.method.name[language]), x: lambda,
                y: Axis(isEnglish ? "weight" : "权重"),
                marks: (0..<count).map { k in
                    LineMark(
                        zip(own.stops, rows).map { Point($0.lambda, $1[k]) }, series: series,
                        style: .thin)
                })
            panel.marks.insert(ReferenceMark(.horizontal, at: 0), at: 0)
            panel.top = Axis(
                isEnglish ? "weights not zero (median)" : "非零权重数（中位数）", scale: .logarithmic,
                ticks: .at(
                    stride(from: 0, to: own.stops.count, by: 6).map { place in
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
                x: lambda, y: Axis(isEnglish ? "data loss (nats)" : "数据损失（奈特）"),
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
        let (l1, l2) = (path[MethodCatalog.l1Proximal], path[MethodCatalog.l2])
        let all = l1.stops[0].runs.first.map {
            DenseWeights($0, layout: l1.layout).values.count
        }
        let (few, many) = (
            formatted(l1.nonZeros(l1.simplest)), formatted(l2.nonZeros(l2.simplest))
        )
        return Figure(
            id: "regularization-path",
            title: isEnglish
                ? "At the λ of the one-standard-error rule L1 leaves \(few) of \(all ?? 0) weights, L2 leaves \(many)"
                : "按一个标准误准则选取 λ 时，L1 保留 \(all ?? 0) 个权重中的 \(few) 个，L2 保留 \(many) 个",
            subtitle: isEnglish
                ? "Above: every final weight of the first seed against λ; below: data loss in evaluation mode, mean ± one standard error over seeds; grey: from the lowest to the largest λ within one standard error of it"
                : "上：第一个种子的每个最终权重随 λ 的变化；下：评估模式的数据损失，各种子的平均 ± 一个标准误；灰色：从最低点到一个标准误以内的最大 λ",
            caption: RichText(
                isEnglish
                    ? "Noisy XOR, 2-\(RegularizationPath.hidden)-1 tanh network, binary cross-entropy, full batch, SGD with rate \(formatted(RegularizationPath.learningRate)), \(RegularizationPath.epochs) epochs, \(RegularizationPath.lambdas.count) values of λ, \(l1.stops[0].runs.count) seeds, the same initial weights for every λ. The rows that choose λ are the held-out rows: the loss there is a little too good."
                    : "含噪 XOR，2-\(RegularizationPath.hidden)-1 tanh 网络，二元交叉熵，全批量，SGD 学习率 \(formatted(RegularizationPath.learningRate))，\(RegularizationPath.epochs) 轮，\(RegularizationPath.lambdas.count) 个 λ，\(l1.stops[0].runs.count) 个种子，各 λ 的初始权重相同。λ 由留出样本选出，因此该处的损失略偏乐观。"
            ),
            description: isEnglish
                ? "Every weight of one network, and the held-out loss over all seeds, along λ: under L1 and under L2."
                : "一个网络的全部权重，以及全部种子的留出损失随 λ 的变化：L1 与 L2。",
            panels: [weights, losses], panelAspect: 0.7)
    }
}
