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
        flows += try await DeepNet.level(rows, depth: DeepNet.deepest)
            .flows(from: laboratory, steps: 1)
        var quantities: [String: Phrase.Value] = [
            "gradients.depth": .count(DeepNet.deepest), "gradients.width": .count(DeepNet.width),
            "gradients.deepest": .count(DeepNet.deepest),
            "gradients.shallowest": .count(DeepNet.shallowest),
        ]
        for flow in flows where flow.net.depth == DeepNet.deepest {
            guard flow.net.isStandard else { continue }
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

/// The gradient's size in each layer of the deepest networks at the first step: one line per activation, and two with
/// He's initial weights, without skip connections, which stays level, and with them, which explodes.
struct GradientFlowFigure: FigureDrawing {
    /// Of all depths.
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
        if flow.net.isStandard { return .text(flow.net.activation.name) }
        return .phrase(
            flow.net.remedy == .none ? "gradient-flow.level" : "gradient-flow.exploding",
            ["activation": .text(flow.net.activation.name)])
    }

    /// The gradients of one plain network.
    func flow(_ activation: Activation, depth: Int) -> GradientFlow {
        let flow = flows.first {
            $0.net.activation == activation && $0.net.depth == depth && $0.net.isStandard
        }
        guard let flow else { preconditionFailure("no \(activation) of \(depth) layers is tried") }
        return flow
    }

    /// Those of the network with He's initial weights and without skip connections.
    private var level: [GradientFlow] {
        flows.filter { $0.net.remedy == .none && !$0.net.isStandard }
    }

    /// Those of the network that explodes.
    func exploding(depth: Int) -> GradientFlow {
        let flow = flows.first { $0.net.depth == depth && $0.net.remedy != .none }
        guard let flow else { preconditionFailure("nothing of \(depth) layers explodes") }
        return flow
    }

    /// The functions whose lines lie apart: leaky ReLU's lies on that of ReLU, and PReLU's just above.
    private static let drawn: [Activation] = [.sigmoid, .relu, .tanh]

    func figure(_ words: Words) -> Figure {
        let deepest = DeepNet.deepest
        let plain = Self.drawn.map { flow($0, depth: deepest) }
        let all = plain + [exploding(depth: deepest)] + level
        let marks = all.enumerated().flatMap { place, flow in
            flow.marks(Series(name: words(Self.name(of: flow)), ink: place))
        }
        return Figure(
            id: "gradient-flow", title: words(title),
            subtitle: words("gradient-flow.subtitle"),
            caption: words(
                "gradient-flow.caption",
                [
                    "setting": .phrase(plain[0].net.setting), "deepest": .count(deepest),
                    "seeds": .seeds(plain[0].norms.count),
                ]),
            description: words(
                "gradient-flow.description",
                [
                    "deepest": .count(deepest),
                    "ratios": .list(
                        all.map { flow in
                            .phrase(
                                "gradient-flow.ratio",
                                [
                                    "activation": Self.name(of: flow),
                                    "ratio": .measured(flow.ratios),
                                ])
                        }),
                ]),
            panels: [
                [
                    Panel(
                        x: Axis(
                            words("label.layers-back"),
                            ticks: GradientFlow.ticks(layers: deepest + 1)),
                        y: GradientFlow.axis(words("label.gradient-per-weight"), of: all),
                        marks: marks)
                ]
            ], panelAspect: 0.5)
    }

    /// What becomes of the sigmoid network's gradient on its way.
    private var title: Phrase {
        let values: [String: Phrase.Value] = ["deepest": .count(DeepNet.deepest)]
        let ratio = flow(.sigmoid, depth: DeepNet.deepest).ratios.estimate
        if ratio.high < 0.1 { return Phrase("gradient-flow.title-vanishes", values) }
        return Phrase(
            ratio.low > 0.1 ? "gradient-flow.title-arrives" : "gradient-flow.title-open", values)
    }
}
