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
            parts: [
                .measured(
                    .plain,
                    .level(
                        below: Outcome(.supports, "vanishes"), within: Outcome(.refutes, "level"),
                        above: Outcome(.refutes, "explodes"))),
                .measured(
                    .plain,
                    .level(
                        below: Outcome(.refutes, "vanishes"), within: Outcome(.refutes, "level"),
                        above: Outcome(.supports, "explodes"))),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let rows = DeepNet.Rows(laboratory.task)
        var flows: [GradientFlow] = []
        for depth in DeepNet.depths {
            for activation in ActivationTrials.activations {
                let net = DeepNet(data: rows, activation: activation, depth: depth)
                flows += try await net.flows(from: laboratory, steps: 1)
            }
            flows += try await DeepNet.exploding(rows, depth: depth)
                .flows(from: laboratory, steps: 1)
        }
        var quantities: [String: Phrase.Value] = [
            "gradients.depth": .count(DeepNet.deepest), "gradients.width": .count(DeepNet.width),
            "gradients.deepest": .count(DeepNet.deepest),
            "gradients.shallowest": .count(DeepNet.shallowest),
        ]
        for flow in flows where flow.net.depth == DeepNet.deepest {
            guard flow.net.remedy == .none else { continue }
            quantities["gradients.\(flow.net.activation.rawValue).ratio"] = .measured(flow.ratios)
        }
        let figure = GradientFlowFigure(flows: flows)
        /// How much the deepest network has over the shallowest.
        func growth(_ measured: (Int) -> Measurement) -> Estimate {
            measured(DeepNet.deepest).median(over: measured(DeepNet.shallowest))
        }
        for (name, depth) in [("shallow", DeepNet.shallowest), ("deep", DeepNet.deepest)] {
            quantities["gradients.exploding.\(name)"] = .measured(
                figure.exploding(depth: depth).whole)
        }
        return Findings(
            figure, of: figure.divergence, quantities: quantities,
            estimates: [
                "2.2-a.1": growth { figure.flow(.sigmoid, depth: $0).ratios },
                "2.2-a.2": growth { figure.exploding(depth: $0).whole },
            ])
    }
}

/// The gradient's size in each layer at the first step, one panel per depth, one line per activation and one for the
/// network that explodes.
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
                        ["activation": Self.name(of: flow), "depth": .count(flow.net.depth)]))
            })
    }

    private static func name(of flow: GradientFlow) -> Phrase.Value {
        flow.net.remedy == .none
            ? .text(flow.net.activation.name) : .phrase("gradient-flow.exploding")
    }

    /// The gradients of one plain network.
    func flow(_ activation: Activation, depth: Int) -> GradientFlow {
        let flow = flows.first {
            $0.net.activation == activation && $0.net.depth == depth && $0.net.remedy == .none
        }
        guard let flow else { preconditionFailure("no \(activation) of \(depth) layers is tried") }
        return flow
    }

    /// Those of the network that explodes.
    func exploding(depth: Int) -> GradientFlow {
        let flow = flows.first { $0.net.depth == depth && $0.net.remedy != .none }
        guard let flow else { preconditionFailure("nothing of \(depth) layers explodes") }
        return flow
    }

    func figure(_ words: Words) -> Figure {
        let deepest = DeepNet.deepest
        let growth = exploding(depth: deepest).whole.median(
            over: exploding(depth: DeepNet.shallowest).whole
        ).value
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
                            name: words(Self.name(of: flow)),
                            slot: flow.net.activation.slot),
                        style: flow.net.remedy == .none ? .main : .dashed)
                })
        }
        return Figure(
            id: "gradient-flow",
            title: words(
                "gradient-flow.title",
                [
                    "deepest": .count(deepest), "sigmoid": ratio(.sigmoid),
                    "shallowest": .count(DeepNet.shallowest),
                    "exploding": .number(growth, digits: 2),
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
