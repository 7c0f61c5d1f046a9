import Testing

@testable import Neural

@Suite struct LossOutputsTests {
    @Test func onlyLogitsGoThroughTheSigmoid() {
        #expect(Loss.binaryCrossEntropy.probability(0) == 0.5)
        #expect(Loss.binaryCrossEntropy.probability(-100) < 1e-40)
        #expect(Loss.meanSquaredError.probability(0.25) == 0.25)
    }

    @Test func crossEntropyIsThatOfTheOwnClass() {
        let both = Loss.crossEntropy(of: [0.5, 0.75, 0.25], targets: [1, 1, 0])
        #expect(abs(both - (0.693_147_180_559_945_3 + 2 * 0.287_682_072_451_780_9) / 3) < 1e-15)
        // Targets of more rows than were answered count for nothing.
        #expect(Loss.crossEntropy(of: [1], targets: [1, 0]) == 0)
    }

    @Test func certainMistakesAreFinite() {
        let worst = Loss.crossEntropy(of: [1], targets: [0])
        #expect(worst > 690 && worst < 691)
    }

    /// Averaged over rows of the same logits, it is what training makes small.
    @Test func crossEntropyIsTheLossOfTraining() {
        let loss = Loss.binaryCrossEntropy
        let (logits, targets) = ([-2, 0.5, 3.0], [0.0, 1, 0])
        let (outputs, wanted) = (Memory(logits), Memory(targets))
        let trained = withExtendedLifetime((outputs, wanted)) {
            loss.evaluate(
                outputs: outputs.start, targets: wanted.start, rows: 3, features: 1, gradient: nil)
        }
        let told = Loss.crossEntropy(
            of: logits.map { loss.probability(Float($0)) }, targets: targets)
        #expect(abs(told - trained) < 1e-14)
    }
}
