import Neural
import Testing

@testable import Replay

@Suite struct WorkCheckTests {
    /// What is said of one dense layer of a size, so many rows, and steps of so many rows.
    private func message(size: Int, rows: Int, step: Int, steps: Int) -> String {
        let network = RecordedNetwork(
            inputs: size, layers: [RecordedLayer(kind: .dense(inputs: size, outputs: size))],
            features: [size, size], dropouts: [], hasBatchNorm: false)
        let recorded = RecordedCase(
            network: network,
            plan: TrainingPlan(
                inputs: size, layers: network.specifications, loss: .crossEntropy,
                optimizer: .gradientDescent(learningRate: 1), epochs: 0, checkpoints: []),
            samples: Samples(
                inputs: Array(repeating: 0, count: rows), targets: Array(repeating: 0, count: rows),
                rows: rows),
            steps: Array(
                repeating: RecordedCase.Step(
                    rows: Array(repeating: 0, count: step), draws: .init()),
                count: steps), firstAveraged: nil)
        do {
            try WorkCheck.check(recorded)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func ordinarySizesPass() {
        #expect(message(size: 256, rows: 2_000, step: 2_000, steps: 1_000).isEmpty)
    }

    @Test func absurdSizesAreRefused() {
        #expect(
            message(size: 6_000_000, rows: 1, step: 1, steps: 0).hasPrefix("network: too large"))
        #expect(message(size: 4_000, rows: 4_000, step: 1, steps: 1).hasPrefix("inputs: too large"))
        #expect(
            message(size: 4_000, rows: 1, step: 4_000, steps: 1)
                .hasPrefix("steps[0].rows: too large"))
        #expect(
            message(size: 1_000, rows: 1, step: 4_000, steps: 300).hasPrefix("steps: too large"))
    }

    @Test func tooManyLayersAreRefused() {
        let layer = "{\"layer\": \"activation\", \"function\": \"tanh\"}"
        let layers = Array(repeating: layer, count: 1_001).joined(separator: ",")
        let text = "{\"inputs\": [[1]], \"network\": [\(layers)]}"
        #expect {
            try CaseReader.read(JSONParser.parse(Array(text.utf8)))
        } throws: { error in
            "\(error)" == "network[1000]: a network has at most 1000 layers"
        }
    }
}
