import Testing

@testable import Neural

@Suite struct WeightAveragingTests {
    private static let plan: TrainingPlan = {
        var plan = PackTests.plans[0].plan
        plan.checkpoints = Array(0...plan.epochs)
        return plan
    }()

    @Test func theLastShareOfTheEpochsIsAveraged() {
        for (share, epochs, first) in [
            (0.25, 40, 31), (1, 40, 1), (0, 40, 40), (0.01, 40, 40), (0.5, 1, 1), (0.5, 3, 2),
        ] {
            #expect(WeightAveraging(share: share).firstEpoch(of: epochs) == first)
        }
    }

    /// The same training, of which other weights are kept: the mean of those after each of the last epochs.
    @Test func whatIsKeptIsTheMeanOfWhatWasPassed() throws {
        let plain = try trained(Self.plan, seeds: [1, 2], data: PackTests.rows)
        var plan = Self.plan
        plan.averaging = WeightAveraging(share: 0.25)
        let averaged = try trained(plan, seeds: [1, 2], data: PackTests.rows)
        for (own, other) in zip(averaged, plain) {
            let passed = other.checkpoints.suffix(10).map(\.parameters)
            for (place, kept) in own.finalParameters.enumerated() {
                let mean = passed.reduce(0) { $0 + Double($1[place]) } / 10
                #expect(abs(kept - mean) < 1e-5)
            }
            // Until the first of them nothing differs, and from then on what is recorded is the mean so far.
            for epoch in 0...31 {
                #expect(own.checkpoints[epoch].parameters == other.checkpoints[epoch].parameters)
            }
            #expect(own.checkpoints[32].parameters != other.checkpoints[32].parameters)
            #expect(own.finalParameters == own.checkpoints[40].parameters.map { Double($0) })
            #expect(own.last?.training.loss == own.checkpoints[40].training.loss)
        }
    }

    /// What is recorded changes nothing of what is trained.
    @Test func recordsDoNotMatter() throws {
        var plan = Self.plan
        plan.averaging = WeightAveraging(share: 0.5)
        let often = try trained(plan, seeds: [5], data: PackTests.rows)
        plan.checkpoints = []
        let never = try trained(plan, seeds: [5], data: PackTests.rows)
        #expect(often.map(\.finalParameters) == never.map(\.finalParameters))
        #expect(often[0].last?.heldOut == never[0].last?.heldOut)
    }
}
