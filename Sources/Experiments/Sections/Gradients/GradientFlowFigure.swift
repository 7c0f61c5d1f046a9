import Base
import Charts
import Neural
import Results

/// How large the gradient is in each layer, by depth and activation.
struct GradientFlowPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("gradient-flow", reach: .none)
    let claims = [
        ClaimDefinition(
            "2.2-a", figure: "gradient-flow",
            test: .measured(
                .plain,
                .level(
                    below: Outcome(.supports, "vanishes"), within: Outcome(.refutes, "level"),
                    above: Outcome(.supports, "explodes"))))
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let rows = DeepNet.Rows(laboratory.task)
        var flows: [GradientFlow] = []
        for depth in DeepNet.depths {
            for activation in ActivationTrials.activations {
                let net = DeepNet(data: rows, activation: activation, depth: depth)
                flows += try await net.flows(from: laboratory, steps: 1)
            }
        }
        var quantities: [String: Phrase.Value] = [
            "gradients.depth": .count(DeepNet.deepest), "gradients.width": .count(DeepNet.width),
            "gradients.deepest": .count(DeepNet.deepest),
            "gradients.shallowest": .count(DeepNet.shallowest),
        ]
        for flow in flows where flow.net.depth == DeepNet.deepest {
            quantities["gradients.\(flow.net.activation.rawValue).ratio"] = .measured(flow.ratios)
        }
        let figure = GradientFlowFigure(flows: flows)
        func ratios(_ depth: Int) -> Measurement { figure.flow(.sigmoid, depth: depth).ratios }
        return Findings(
            figure, of: figure.divergence, quantities: quantities,
            estimates: [
                "2.2-a": ratios(DeepNet.deepest).median(over: ratios(DeepNet.shallowest))
            ])
    }
}

/// The gradient's size in each layer at the first step, one panel per depth, one line per activation.
struct GradientFlowFigure: FigureDrawing {
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

    /// The gradients of one network.
    func flow(_ activation: Activation, depth: Int) -> GradientFlow {
        let flow = flows.first { $0.net.activation == activation && $0.net.depth == depth }
        guard let flow else { preconditionFailure("no \(activation) of \(depth) layers is tried") }
        return flow
    }

    func figure(_ words: Words) -> Figure {
        let deepest = DeepNet.deepest
        func ratio(_ activation: Activation) -> Phrase.Value {
            .number(flow(activation, depth: deepest).ratios.median, digits: 2)
        }
        let panels = DeepNet.depths.map { depth in
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
                            slot: flow.net.activation.slot))
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
