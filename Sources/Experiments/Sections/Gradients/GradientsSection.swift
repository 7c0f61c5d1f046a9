import Base
import Neural
import Results

/// Vanishing and exploding gradients: how large the gradient is in each layer, by depth, and what
/// skip connections, batch normalisation and clipping do about it.
public struct GradientsSection: Experiment {
    public let id = "gradients"
    public let figures = [
        FigureHeading(
            "gradient-flow",
            reach: .none),
        FigureHeading("gradient-remedies", reach: .none),
        FigureHeading("gradient-clipping", reach: .none),
    ]

    public init() {}

    static let depths = [2, 5, 10, 20]
    static let deepest = 20
    static let steps = 100
    private static let remedied: [Activation] = [.sigmoid, .tanh, .relu]

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let rows = DeepNet.Rows(laboratory.task)
        var flows: [GradientFlow] = []
        for depth in Self.depths {
            for activation in ActivationTrials.activations {
                let net = DeepNet(data: rows, activation: activation, depth: depth)
                flows += try await Self.flows(net, from: laboratory, steps: 1)
            }
        }
        var remedies: [GradientFlow] = []
        for activation in Self.remedied {
            for remedy in DeepNet.Remedy.allCases {
                let net = DeepNet(
                    data: rows, activation: activation, depth: Self.deepest, remedy: remedy)
                remedies += try await Self.flows(net, from: laboratory, steps: Self.steps)
            }
        }
        let exploding = ClippingFigure.net(rows)
        let clipping = ClippingFigure(
            net: exploding,
            plain: try await laboratory.runs(
                ClippingFigure.plan(exploding, steps: Self.steps, isClipped: false), on: Self.source
            ),
            clipped: try await laboratory.runs(
                ClippingFigure.plan(exploding, steps: Self.steps, isClipped: true), on: Self.source),
            steps: Self.steps)

        let flow = GradientFlowFigure(flows: flows)
        let remedy = GradientRemedyFigure(flows: remedies)
        return Evidence(
            figures: [
                entry("gradient-flow", data: flow.data, of: flow.divergence) { flow.figure($0) },
                entry("gradient-remedies", data: remedy.data, of: remedy.divergence) {
                    remedy.figure($0)
                },
                entry("gradient-clipping", data: clipping.data, of: clipping.divergence) {
                    clipping.figure($0)
                },
            ], quantities: quantities(flows, remedies, clipping),
            claims: settled(estimates(flows, remedies)))
    }

    /// Of each seed's gradient in a sigmoid network with a remedy, what reaches the first layer at the
    /// last step.
    private func ratios(_ remedies: [GradientFlow], _ remedy: DeepNet.Remedy) -> [Double?] {
        remedies.first {
            $0.net.activation == .sigmoid && $0.net.remedy == remedy && $0.step == Self.steps
        }?.ratios ?? []
    }

    private func quantities(
        _ flows: [GradientFlow], _ remedies: [GradientFlow], _ clipping: ClippingFigure
    ) -> [String: Phrase.Value] {
        var quantities: [String: Phrase.Value] = [
            "gradients.depth": .count(Self.deepest), "gradients.width": .count(DeepNet.width),
            "gradients.deepest": .count(Self.deepest),
            "gradients.shallowest": .count(Self.depths.min() ?? 0),
            "gradients.rows": .count(DeepNet.rows), "gradients.steps": .count(Self.steps),
            "gradients.clip.threshold": .number(DeepNet.clipThreshold),
            "gradients.clip.firstNorm": .spread(Spread(clipping.firstNorms)),
            "gradients.clip.divergedWithout": .share(clipping.divergedPlain),
            "gradients.clip.divergedWith": .share(clipping.divergedClipped),
        ]
        for flow in flows where flow.net.depth == Self.deepest {
            quantities["gradients.\(flow.net.activation.rawValue).ratio"] = .spread(
                Spread(flow.ratios.compactMap(\.self)))
        }
        for remedy in DeepNet.Remedy.allCases {
            quantities["gradients.\(remedy.rawValue).ratio"] = .spread(
                Spread(ratios(remedies, remedy).compactMap(\.self)))
        }
        return quantities
    }

    /// The numbers that decide the claims.
    private func estimates(
        _ flows: [GradientFlow], _ remedies: [GradientFlow]
    ) -> [String: Estimate] {
        func plain(depth: Int) -> [Double?] {
            flows.first { $0.net.activation == .sigmoid && $0.net.depth == depth }?.ratios ?? []
        }
        return [
            "2.2-a": .median(
                of: quotients(plain(depth: Self.deepest), plain(depth: Self.depths.min() ?? 0))
            ).from(lost(flows.filter { $0.net.activation == .sigmoid })),
            "2.2-b": .median(
                of: quotients(ratios(remedies, .clipping), ratios(remedies, .none))
            ).from(
                lost(
                    remedies.filter {
                        $0.net.activation == .sigmoid && $0.step == Self.steps
                            && [.clipping, .none].contains($0.net.remedy)
                    })),
        ]
    }

    /// Seeds that diverged in some of the networks.
    private func lost(_ flows: [GradientFlow]) -> Share {
        let seeds = flows.map(\.norms.count).min() ?? 0
        return Share(
            (0..<seeds).count { seed in flows.contains { $0.norms[seed] == nil } }, of: seeds)
    }

    static let source = DataSource.rowsBatch(rows: DeepNet.rows)

    /// A network's gradients at the first step, and at the last if there are more.
    static func flows(
        _ net: DeepNet, from laboratory: Laboratory, steps: Int
    ) async throws(ExperimentError) -> [GradientFlow] {
        let plan = net.plan(steps: steps)
        let runs = try await laboratory.runs(plan, on: source)
        return plan.checkpoints.dropFirst().map {
            GradientFlow(net, step: $0, layout: plan.layout, runs: runs)
        }
    }
}
