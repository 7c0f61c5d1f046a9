import Base
import Charts
import Neural
import Results

/// What skip connections, batch normalisation and clipping do about vanishing gradients.
struct GradientRemediesPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("gradient-remedies", reach: .none)
    let claims = [
        ClaimDefinition(
            "2.2-b", figure: "gradient-clipping",
            parts: [
                .derived(.refutes, figure: "gradient-remedies"),
                .measured(.points, .more(by: Margin.share)),
                .measured(
                    .plain,
                    .level(
                        below: Outcome(.refutes, "vanishes"), within: Outcome(.supports, "level"),
                        above: Outcome(.refutes, "explodes")), figure: "gradient-remedies"),
                .measured(.points, .more(by: Margin.share)),
            ])
    ]
    let companions: [any SectionPart] = [NormGradients()]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let rows = DeepNet.Rows(laboratory.task)
        var flows: [GradientFlow] = []
        for activation in [Activation.sigmoid, .tanh, .relu] {
            for remedy in DeepNet.Remedy.allCases {
                let net = DeepNet(
                    data: rows, activation: activation, depth: DeepNet.deepest, remedy: remedy)
                flows += try await net.flows(from: laboratory, steps: DeepNet.steps)
            }
        }
        let figure = GradientRemedyFigure(flows: flows)
        var quantities: [String: Phrase.Value] = ["gradients.steps": .count(DeepNet.steps)]
        for remedy in DeepNet.Remedy.allCases {
            quantities["gradients.\(remedy.rawValue).ratio"] = .measured(figure.ratios(remedy))
        }
        return Findings(
            figure, of: figure.divergence, quantities: quantities,
            estimates: try await remedied(figure, from: laboratory))
    }

    /// What each remedy does about the fault that it may mend.
    private func remedied(
        _ figure: GradientRemedyFigure, from laboratory: Laboratory
    ) async throws(ExperimentError) -> [String: Estimate] {
        let rows = DeepNet.Rows(laboratory.task)
        func lost(
            _ remedy: DeepNet.Remedy, isClipped: Bool
        ) async throws(ExperimentError) -> MeasuredPlan {
            try await laboratory.measured(
                ClippingFigure.plan(
                    ClippingFigure.net(rows, remedy: remedy), steps: DeepNet.steps,
                    isClipped: isClipped),
                on: DeepNet.source)
        }
        let exploding = try await lost(.skips, isClipped: false)
        let clipped = try await lost(.skips, isClipped: true)
        let plain = try await lost(.none, isClipped: false)
        return [
            "2.2-b.2": exploding.divergence(less: clipped),
            "2.2-b.3": figure.ratios(.skips).estimate,
            "2.2-b.4": plain.divergence(less: exploding),
        ]
    }
}

/// The gradient's size in each layer of the deepest networks, one panel per remedy, at the first step
/// and after training.
struct GradientRemedyFigure: FigureDrawing {
    let flows: [GradientFlow]

    /// What reaches the first layer of a sigmoid network at the last step.
    func ratios(_ remedy: DeepNet.Remedy) -> Measurement {
        let flow = flows.first {
            $0.net.remedy == remedy && $0.net.activation == .sigmoid && $0.step == DeepNet.steps
        }
        guard let flow else { preconditionFailure("\(remedy) is not tried") }
        return flow.ratios
    }

    var data: DataTable {
        var table = DataTable(columns: GradientFlow.columns)
        for flow in flows { flow.addRows(to: &table) }
        return table
    }

    var divergence: Divergence {
        let last = flows.map(\.step).max()
        return Divergence(
            flows.filter { $0.step == last }.map { flow in
                flow.lost(
                    .phrase(
                        "gradient-remedies.with-remedy",
                        [
                            "activation": .text(flow.net.activation.name),
                            "remedy": .phrase(flow.net.remedy.name),
                        ]))
            })
    }

    func figure(_ words: Words) -> Figure {
        let depth = flows.first?.net.depth ?? 0
        let last = flows.map(\.step).max() ?? 0
        func ratio(_ remedy: DeepNet.Remedy) -> Phrase.Value {
            .number(ratios(remedy).median, digits: 2)
        }
        let panels = DeepNet.Remedy.allCases.map { remedy in
            let own = flows.filter { $0.net.remedy == remedy }
            let first = own.filter { $0.step == 1 }.flatMap { flow in
                flow.marks(series(flow))
            }
            let later = own.filter { $0.step != 1 }.flatMap { flow in
                flow.marks(
                    Series(name: "", slot: flow.net.activation.slot),
                    style: .dashed
                ).filter { $0 is LineMark }
            }
            return Panel(
                title: words(remedy.name),
                x: Axis(
                    words("label.dense-layer"),
                    ticks: GradientFlow.ticks(layers: depth + 1)),
                y: Axis(words("label.gradient-per-weight"), scale: .logarithmic),
                marks: first + later)
        }
        return Figure(
            id: "gradient-remedies",
            title: words(
                "gradient-remedies.title",
                [
                    "plain": ratio(.none), "depth": .count(depth), "clipped": ratio(.clipping),
                    "skips": ratio(.skips),
                ]),
            subtitle: words("gradient-remedies.subtitle", ["step": .count(last)]),
            caption: words(
                "gradient-remedies.caption",
                [
                    "setting": flows.first.map { .phrase($0.net.setting) } ?? "",
                    "seeds": .seeds(flows.first?.norms.count ?? 0),
                    "threshold": .number(DeepNet.clipThreshold), "step": .count(last),
                ]),
            description: words("gradient-remedies.description"),
            panels: panels.rows(of: 2), arrangement: .list, panelAspect: 0.6)
    }

    private func series(_ flow: GradientFlow) -> Series {
        Series(
            name: RichText(flow.net.activation.name),
            slot: flow.net.activation.slot)
    }
}
