import Base
import Charts
import Neural
import Results

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
                flow.lost(
                    .phrase(
                        "gradient-flow.with-layers",
                        [
                            "activation": .text(flow.net.activation.name),
                            "depth": .count(flow.net.depth),
                        ]))
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

    func figure(_ words: Words) -> Figure {
        let deepest = flows.map(\.net.depth).max() ?? 0
        func ratio(_ activation: Activation) -> Phrase.Value {
            let flow = flows.first {
                $0.net.depth == deepest && $0.net.activation == activation
            }
            return .number(quantile((flow?.ratios ?? []).compactMap(\.self), 0.5), digits: 2)
        }
        let panels = GradientsSection.depths.map { depth in
            Panel(
                title: words("gradient-flow.panel", ["depth": .count(depth)]),
                x: Axis(
                    words("label.dense-layer"),
                    ticks: GradientFlow.ticks(layers: depth + 1)),
                y: Axis(words("label.gradient-per-weight"), scale: .logarithmic),
                marks: flows.filter { $0.net.depth == depth }.flatMap { flow in
                    flow.marks(
                        Series(
                            name: RichText(flow.net.activation.name),
                            slot: Self.slot(flow.net.activation)))
                })
        }
        return Figure(
            id: "gradient-flow",
            title: words(
                "gradient-flow.title",
                [
                    "deepest": .count(deepest), "sigmoid": ratio(.sigmoid), "relu": ratio(.relu),
                ]),
            subtitle: words("gradient-flow.subtitle"),
            caption: words(
                "gradient-flow.caption",
                [
                    "setting": flows.first.map { .phrase($0.net.setting) } ?? "",
                    "seeds": .seeds(flows.first?.norms.count ?? 0),
                ]),
            description: words("gradient-flow.description", ["deepest": .count(deepest)]),
            panels: panels.rows(of: 2), arrangement: .list, shareX: false, panelAspect: 0.6)
    }
}
