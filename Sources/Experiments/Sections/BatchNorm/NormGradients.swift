import Base
import Charts
import Neural
import Results

/// What reaches the first layer of a deep sigmoid network's gradient at the start, with batch norm and
/// without.
struct NormGradients: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [
        ClaimDefinition(
            "3.3-d", figure: "gradient-remedies",
            test: .measured(.plain, Rule(below: Outcome(.holds), 10, above: Outcome(.corrected))))
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let flow = try await ratios(.batchNorm, laboratory)
        let plain = try await ratios(.none, laboratory)
        return Findings(
            quantities: [
                "gradients.deepest": .count(DeepNet.deepest),
                "batchnorm.flow": .measured(flow),
                "none.flow": .measured(plain),
            ],
            estimates: ["3.3-d": flow.median(over: plain)])
    }

    private func ratios(
        _ remedy: DeepNet.Remedy, _ laboratory: Laboratory
    ) async throws(ExperimentError) -> Measurement {
        let net = DeepNet(
            data: DeepNet.Rows(laboratory.task), activation: .sigmoid, depth: DeepNet.deepest,
            remedy: remedy)
        return try await net.flows(from: laboratory, steps: DeepNet.steps)[0].ratios
    }
}
