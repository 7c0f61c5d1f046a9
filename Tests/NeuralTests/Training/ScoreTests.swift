import Testing

@testable import Neural

@Suite struct ScoreTests {
    private func variance(_ targets: [Double], rows: Int) -> Double {
        Samples(inputs: targets, targets: targets, rows: rows).targetVariance
    }

    @Test func varianceIsAboutTheRowsOwnMean() {
        // The mean is 3; squares of the distances: 4, 1, 0, 9.
        #expect(variance([1, 2, 3, 6], rows: 4) == 3.5)
        // Two targets per row, (1, 10), (3, 10): variances 1 and 0.
        #expect(variance([1, 10, 3, 10], rows: 2) == 0.5)
        #expect(variance([0.1, 0.1, 0.1], rows: 3) == 0 && variance([7], rows: 1) == 0)
    }

    @Test func explainedIsOneLessTheErrorInUnitsOfThatVariance() {
        func explained(_ loss: Double, _ variance: Double = 3.5) -> Double? {
            Score(loss: loss, accuracy: 0, targetVariance: variance).explained
        }
        #expect(explained(3.5) == 0 && explained(0) == 1)
        #expect(explained(0.875) == 0.75 && explained(7) == -1)
        #expect(explained(0, 0) == nil && explained(1, 0) == nil)
    }
}
