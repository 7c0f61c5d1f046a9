import Testing

@testable import Neural

@Suite struct InitializerTests {
    private let layout = ParameterLayout(
        inputs: 50,
        layers: [.dense(outputs: 40), .batchNorm(), .activation(.prelu), .dense(outputs: 3)])

    @Test(arguments: Initializer.allCases)
    func weightsHaveTheirSpread(initializer: Initializer) {
        let values = initializer.parameters(of: layout, seed: 3)
        let block = layout.blocks[0]
        let weights = block.range.map { values[$0] }
        let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
        // A uniform number within ±b has the variance b²/3.
        let (expected, bound) =
            switch initializer {
            case .uniform: (1.0 / 50 / 3, (1.0 / 50).squareRoot())
            case .glorot: (6.0 / 90 / 3, (6.0 / 90).squareRoot())
            case .he: (2.0 / 50, Double.infinity)
            }
        #expect(abs(variance / expected - 1) < 0.15)
        #expect(weights.allSatisfy { $0.magnitude <= bound })
        let biases = layout.block(.bias, of: 0).range.map { values[$0] }
        #expect(biases.allSatisfy { ($0 == 0) == (initializer != .uniform) })
        for block in layout.blocks {
            let own = block.range.map { values[$0] }
            switch block.kind {
            case .scale, .runningVariance: #expect(own.allSatisfy { $0 == 1 })
            case .shift, .runningMean: #expect(own.allSatisfy { $0 == 0 })
            case .slope: #expect(own == [0.25])
            case .weight, .bias: break
            }
        }
    }

    @Test func trainedNumbersComeFirst() {
        #expect(layout.trainedCount == 50 * 40 + 40 + 80 + 1 + 120 + 3)
        #expect(layout.count == layout.trainedCount + 80)
        #expect(layout.weightCount == 50 * 40 + 120)
        #expect(layout.trainedBlocks.allSatisfy { $0.offset + $0.count <= layout.trainedCount })
    }
}
