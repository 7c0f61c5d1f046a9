import Base
import Charts
import Neural
import Results

/// What reaches the first layer of a deep network's gradient with batch norm, at the start and later.
struct NormGradients: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [claim]

    private static let claim = ClaimDefinition(
        "3.3-d", figure: "gradient-remedies",
        parts: moments.map { _ in
            .measured(
                .plain,
                .level(
                    below: Outcome(.supports, "vanishes"), within: Outcome(.refutes, "level"),
                    above: Outcome(.supports, "explodes")), on: .fourPoints)
        })

    /// Activations at the first step, then after training.
    private static let moments = [1, DeepNet.steps].flatMap { step in
        [Activation.sigmoid, .tanh, .relu].map { (activation: $0, step: step) }
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        var flows: [GradientFlow] = []
        for activation in [Activation.sigmoid, .tanh, .relu] {
            for remedy in [DeepNet.Remedy.none, .batchNorm] {
                let net = DeepNet(
                    data: DeepNet.Rows(laboratory.task), activation: activation,
                    depth: DeepNet.deepest, remedy: remedy)
                flows += try await net.flows(from: laboratory, steps: DeepNet.steps)
            }
        }
        var quantities: [String: Phrase.Value] = [
            "gradients.deepest": .count(DeepNet.deepest), "gradients.steps": .count(DeepNet.steps),
        ]
        for flow in flows where flow.step == 1 {
            let name = flow.net.remedy == .none ? "none" : "batchnorm"
            quantities["\(name).flow.\(flow.net.activation.rawValue)"] = .measured(flow.ratios)
        }
        return Findings(quantities: quantities, estimates: Self.estimates(flows))
    }

    /// The first layer's gradient over the last's in the networks with batch norm.
    private static func estimates(_ flows: [GradientFlow]) -> [String: Estimate] {
        var result: [String: Estimate] = [:]
        for (place, moment) in moments.enumerated() {
            let flow = flows.first {
                $0.net.remedy == .batchNorm && $0.net.activation == moment.activation
                    && $0.step == moment.step
            }
            result["3.3-d.\(place + 1)"] = flow?.ratios.estimate
        }
        return result
    }
}
