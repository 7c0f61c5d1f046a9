import Testing

@testable import Neural

@Suite struct TrainingPlanTests {
    @Test(arguments: [0, 1, 2, 5, 40, 41, 100, 1000, 5000, 1_000_000])
    func checkpointsGoFromTheStartToTheEnd(epochs: Int) {
        let checkpoints = TrainingPlan.spacedCheckpoints(epochs: epochs, count: 40)
        #expect(checkpoints.first == 0)
        #expect(checkpoints.last == epochs)
        #expect(checkpoints.count <= 40)
        let steps = zip(checkpoints, checkpoints.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { $0 > 0 })
        // Steps grow, apart from the last, which ends where training ends.
        #expect(zip(steps, steps.dropFirst()).dropLast().allSatisfy { $0 <= $1 + 1 })
    }

    @Test func firstRowsOfSamples() {
        let samples = Samples(inputs: [1, 2, 3, 4, 5, 6], targets: [7, 8, 9], rows: 3)
        #expect(samples.prefix(2) == Samples(inputs: [1, 2, 3, 4], targets: [7, 8], rows: 2))
        #expect(samples.prefix(0).rows == 1)
        #expect(samples.prefix(9) == samples)
    }

    @Test func picturesMoveAsTheyAreAskedTo() {
        let shift = ImageShift(width: 3, height: 2, pixels: 1)
        let picture = [1.0, 2, 3, 4, 5, 6]
        #expect(shift.moved(picture, right: 0, down: 0) == picture)
        #expect(shift.moved(picture, right: 1, down: 0) == [0, 1, 2, 0, 4, 5])
        #expect(shift.moved(picture, right: -1, down: 1) == [0, 0, 0, 2, 3, 0])
    }
}
