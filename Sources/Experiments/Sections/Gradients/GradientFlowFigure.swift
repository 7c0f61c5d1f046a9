import Charts
import Neural

/// The gradient's size in each layer at the start of training, one panel per depth.
struct GradientFlowFigure: Sendable {
    /// Gradients of one kind of network at one depth.
    struct Flow: Sendable {
        let kind: GradientsSection.Kind
        let depth: Int
        /// For each seed, ‖∂L/∂W‖/√n of each dense layer's weights from the first to the last.
        let norms: [[Double]]

        init(kind: GradientsSection.Kind, depth: Int, plan: TrainingPlan, runs: [Neural.Run]) {
            self.kind = kind
            self.depth = depth
            let blocks = plan.layout.trainedBlocks
            norms = runs.compactMap { run in
                // The first step's gradient, taken before its update.
                guard let gradients = run.last?.gradientNorms, !gradients.isEmpty else {
                    return nil
                }
                return zip(blocks, gradients).filter { $0.0.kind == .weight }.map {
                    $0.1 / Double($0.0.count).squareRoot()
                }
            }
        }

        /// First hidden layer over last hidden layer, for each seed.
        var ratios: [Double] {
            norms.compactMap { norms in
                guard norms.count > 2, norms[norms.count - 2] > 0 else { return nil }
                return norms[0] / norms[norms.count - 2]
            }
        }
    }

    let flows: [Flow]
    private let smallest = 1e-16

    var data: DataTable {
        var table = DataTable(columns: ["depth", "network", "layer", "p10", "median", "p90"])
        for flow in flows {
            for (layer, spread) in spreads(flow).enumerated() {
                table.append([
                    .integer(flow.depth), .text(flow.kind.id), .integer(layer + 1),
                    .number(spread.low), .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let deepest = flows.map(\.depth).max() ?? 0
        func ratio(_ id: String) -> String {
            flows.first { $0.depth == deepest && $0.kind.id == id }.map {
                formatted(quantile($0.ratios, 0.5), digits: 2)
            } ?? "–"
        }
        let panels = GradientsSection.depths.map { depth in
            Panel(
                title: RichText(
                    isEnglish ? "\(depth) hidden layers" : "\(depth) 个隐藏层"),
                x: Axis(isEnglish ? "dense layer" : "全连接层", ticks: ticks(layers: depth + 1)),
                y: Axis(isEnglish ? "gradient per weight" : "每个权重的梯度", scale: .logarithmic),
                marks: flows.filter { $0.depth == depth }.flatMap { flow -> [any Mark] in
                    let series = Series(
                        name: RichText(flow.kind.name[language]), slot: flow.kind.slot)
                    let spreads = spreads(flow)
                    let x = spreads.indices.map { Double($0 + 1) }
                    return [
                        BandMark(
                            x: x, low: spreads.map { max($0.low, smallest) },
                            high: spreads.map { max($0.high, smallest) }, series: series),
                        LineMark(
                            zip(x, spreads).map { Point($0, max($1.median, smallest)) },
                            series: series),
                    ]
                })
        }
        return Figure(
            id: "gradient-flow",
            title: isEnglish
                ? "\(deepest) layers down, sigmoid keeps \(ratio("sigmoid")) of the gradient, with skips \(ratio("skip"))"
                : "经过 \(deepest) 层，sigmoid 的梯度剩 \(ratio("sigmoid"))，加跳连剩 \(ratio("skip"))",
            subtitle: isEnglish
                ? "Norm of the gradient by a layer's weights over n^{1/2} at the first step; median and 10–90 % band over seeds; small values at 10^{−16}"
                : "第一步中各层权重梯度的范数除以 n^{1/2}；中位数与 10–90 % 带；更小的值画在 10^{−16}",
            caption: RichText(
                isEnglish
                    ? "Noisy XOR, width \(GradientsSection.width), initial weights uniform within fan-in^{−1/2}, binary cross-entropy, training mode, \(flows.first?.norms.count ?? 0) seeds. Title: first over last hidden layer, medians."
                    : "含噪 XOR，宽度 \(GradientsSection.width)，初始权重在 ±1/√扇入 上均匀分布，二元交叉熵，训练模式，\(flows.first?.norms.count ?? 0) 个种子。标题：首个与最后隐藏层之比的中位数。"
            ),
            description: isEnglish
                ? "Gradient norms per layer for networks of 2 to \(deepest) hidden layers."
                : "2 到 \(deepest) 个隐藏层的网络各层的梯度范数。",
            panels: panels.rows(of: 2), arrangement: .list, shareX: false, panelAspect: 0.6)
    }

    /// Whole layers only.
    private func ticks(layers: Int) -> Axis.Ticks {
        let step = max(1, layers / 5)
        return .at(
            stride(from: 1, through: layers, by: step).map {
                (value: Double($0), label: RichText(String($0)))
            })
    }

    private func spreads(_ flow: Flow) -> [Spread] {
        guard let layers = flow.norms.first?.count else { return [] }
        return (0..<layers).map { layer in Spread(flow.norms.map { $0[layer] }) }
    }
}
