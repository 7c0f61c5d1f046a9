import Base
import Charts
import Methods
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
        for activation in GradientRemedyFigure.activations {
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
                    ClippingFigure.net(rows, remedy: remedy), isClipped: isClipped),
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

/// The gradient's size in each layer of the deepest networks with each remedy, at the first step and after training,
/// one panel per activation.
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
        let steps = Set(flows.map(\.step)).sorted()
        let y = GradientFlow.axis(words("label.gradient-per-weight"), of: flows)
        let x = Axis(
            words("label.layers-back"), domain: -1...Double(depth) + 1,
            ticks: GradientFlow.ticks(layers: depth + 1))
        let panels = steps.map { step in
            Self.drawn.map { activation in
                let own = flows.filter { $0.step == step && $0.net.activation == activation }
                return Panel(
                    x: x, y: y, marks: own.flatMap { marks($0, words) })
            }
        }
        return Figure(
            id: "gradient-remedies", title: words(title),
            subtitle: words("gradient-remedies.subtitle"),
            caption: words(
                "gradient-remedies.caption",
                [
                    "setting": flows.first.map { .phrase($0.net.setting) } ?? "",
                    "depth": .count(depth), "seeds": .seeds(flows.first?.norms.count ?? 0),
                    "threshold": .number(DeepNet.clipThreshold),
                    "zero": flows.contains { $0.medians.contains { $0.y == 0 } }
                        ? .phrase("gradient-remedies.zero") : "",
                ]),
            description: words(
                "gradient-remedies.description",
                [
                    "step": .count(DeepNet.steps),
                    "ratios": .list(
                        DeepNet.Remedy.allCases.map { remedy in
                            .phrase(
                                "gradient-flow.ratio",
                                [
                                    "activation": .phrase(remedy.name),
                                    "ratio": .measured(ratios(remedy)),
                                ])
                        }),
                ]),
            panels: panels,
            columnHeads: Self.drawn.map { Head(RichText($0.name)) },
            rowHeads: steps.map {
                Head(
                    words(
                        $0 == 1 ? "gradient-remedies.first-step" : "gradient-remedies.step",
                        ["step": .count($0)]))
            }, panelAspect: 0.5)
    }

    static let activations = [Activation.sigmoid, .tanh, .relu]
    /// Those with the most to mend: tanh's lines lie between them.
    private static let drawn = [Activation.sigmoid, .relu]

    /// With which remedies a tenth or more of a sigmoid network's gradient reaches the first layer after training,
    /// with which less, where the interval of the ratio says so.
    private var title: Phrase {
        func names(_ remedies: [DeepNet.Remedy]) -> Phrase.Value {
            .list(remedies.map { .phrase($0.name) }, separator: "gradient-remedies.between")
        }
        let tried = DeepNet.Remedy.allCases.filter { $0 != .none }
        let arriving = tried.filter { ratios($0).estimate.low > 0.1 }
        let vanishing = tried.filter { ratios($0).estimate.high < 0.1 }
        let values: [String: Phrase.Value] = [
            "depth": .count(flows.first?.net.depth ?? 0), "arriving": names(arriving),
            "vanishing": names(vanishing),
        ]
        guard !arriving.isEmpty else {
            return vanishing.count == tried.count
                ? Phrase("gradient-remedies.title-none", values)
                : .heading(of: "gradient-remedies")
        }
        return Phrase(
            vanishing.isEmpty ? "gradient-remedies.title-arriving" : "gradient-remedies.title",
            values)
    }

    /// Clipping leaves the lines of the plain network where they are: it is drawn as rings on them.
    private func marks(_ flow: GradientFlow, _ words: Words) -> [any Mark] {
        let series = series(flow.net.remedy, words)
        guard flow.net.remedy == .clipping else { return flow.marks(series) }
        let medians = flow.medians.enumerated().filter { $0.offset % 4 == 2 }.map(\.element)
        return [ScatterMark(medians, series: series, radius: 2.2, fill: .hollow)]
    }

    /// Batch norm is a method and has its colour; nothing, clipping and skip connections are none.
    private func series(_ remedy: DeepNet.Remedy, _ words: Words) -> Series {
        let name = words(remedy.name)
        return switch remedy {
        case .none: Series(name: name, ink: 0)
        case .clipping: Series(name: name, ink: 0)
        case .skips: Series(name: name, ink: 1)
        case .batchNorm: Series(name: name, slot: Method.batchNorm.slot)
        }
    }
}
