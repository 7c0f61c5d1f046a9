import Base
import Charts
import Neural

/// The gradient's size in each layer at the first step, one panel per depth, one line per activation.
struct GradientFlowFigure: Sendable {
    let flows: [GradientFlow]

    var data: DataTable {
        var table = DataTable(columns: GradientFlow.columns)
        for flow in flows { flow.addRows(to: &table) }
        return table
    }

    var divergence: Divergence {
        Divergence(
            flows.map { flow in
                let (depth, name) = (flow.net.depth, flow.net.activation.name)
                return flow.lost(
                    Localized(en: "\(name) with \(depth) layers", zh: "\(depth) 层 \(name)"))
            })
    }

    /// Each activation's place in the palette.
    static func slot(_ activation: Activation) -> Int {
        switch activation {
        case .sigmoid: 0
        case .tanh: 3
        case .relu: 6
        case .leakyReLU: 1
        case .prelu: 4
        case .elu, .identity: 5
        }
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let deepest = flows.map(\.net.depth).max() ?? 0
        func ratio(_ activation: Activation) -> String {
            flows.first { $0.net.depth == deepest && $0.net.activation == activation }.map {
                formatted(quantile($0.ratios.compactMap(\.self), 0.5), digits: 2)
            } ?? "–"
        }
        let panels = GradientsSection.depths.map { depth in
            Panel(
                title: RichText(
                    isEnglish ? "\(depth) hidden layers" : "\(depth) 个隐藏层"),
                x: Axis(
                    isEnglish ? "dense layer" : "全连接层",
                    ticks: GradientFlow.ticks(layers: depth + 1)),
                y: Axis(isEnglish ? "gradient per weight" : "每个权重的梯度", scale: .logarithmic),
                marks: flows.filter { $0.net.depth == depth }.flatMap { flow in
                    flow.marks(
                        Series(
                            name: RichText(flow.net.activation.name),
                            slot: Self.slot(flow.net.activation)))
                })
        }
        let (sigmoid, relu) = (ratio(.sigmoid), ratio(.relu))
        return Figure(
            id: "gradient-flow",
            title: isEnglish
                ? "\(deepest) layers down, sigmoid keeps \(sigmoid) of the gradient, ReLU \(relu)"
                : "经过 \(deepest) 层，sigmoid 的梯度剩 \(sigmoid)，ReLU 剩 \(relu)",
            subtitle: isEnglish
                ? "Norm of the gradient by a layer's weights over n^{1/2} at the first step; median and 10–90 % band over seeds; small values at 10^{−16}"
                : "第一步中各层权重梯度的范数除以 n^{1/2}；中位数与 10–90 % 带；更小的值画在 10^{−16}",
            caption: RichText(
                (flows.first?.net.setting(language) ?? "")
                    + (isEnglish
                        ? ", \(Localized.seeds(flows.first?.norms.count ?? 0).en). Title: first over last hidden layer, medians."
                        : "，\(flows.first?.norms.count ?? 0) 个种子。标题：首个与最后隐藏层之比的中位数。")),
            description: isEnglish
                ? "Gradient norms per layer for networks of 2 to \(deepest) hidden layers."
                : "2 到 \(deepest) 个隐藏层的网络各层的梯度范数。",
            panels: panels.rows(of: 2), arrangement: .list, shareX: false, panelAspect: 0.6)
    }
}
