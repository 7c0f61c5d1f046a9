import Testing

@testable import Results

@Suite struct MeasurementTests {
    private let lost = Reading.missing(.diverged)

    /// A seed that diverged did not get there; it counts among all.
    @Test func sharesCountEverySeed() {
        let solved = Measurement(.solved, [.value(1), lost, .value(0), .value(1)])
        #expect(solved.share == Share(2, of: 4))
        #expect(solved.estimate.value == 0.5)
        #expect(solved.estimate.diverged == Share(1, of: 4))
    }

    @Test func spreadsLeaveOutWhatIsMissing() {
        let loss = Measurement(.dataLoss, [.value(3), lost, .value(1), .missing(.notRecorded)])
        #expect(loss.values == [3, 1] && loss.median == 2)
        #expect(loss.missing(.diverged) == 1 && loss.missing(.nothingHeldOut) == 0)
        #expect(Measurement(.dataLoss, [lost]).median.isNaN)
    }

    /// Seeds are compared with themselves, wherever others have no value.
    @Test func differencesKeepSeedsTogether() {
        let one = Measurement(.score, [.value(5), lost, .value(9), .value(2)])
        let other = Measurement(.score, [.value(1), .value(7), lost, .value(4)])
        #expect(one.differences(from: other) == [4, -2])
        let estimate = one.median(less: other)
        #expect(estimate.value == 1 && estimate.diverged == Share(2, of: 4))
        #expect(one.mean(less: other).value == 1)
    }

    /// Nothing is divided by zero.
    @Test func ratiosKeepSeedsTogether() {
        let one = Measurement(.norm, [.value(6), lost, .value(9), .value(2), .value(8)])
        let other = Measurement(.norm, [.value(2), .value(7), lost, .value(0), .value(8)])
        #expect(one.ratios(to: other) == [3, 1])
        let estimate = one.median(over: other)
        #expect(estimate.value == 2 && estimate.diverged == Share(2, of: 5))
    }

    @Test func meansHaveAStandardErrorWhereValuesScatter() {
        let mean = Measurement(.dataLoss, [.value(1), lost, .value(3), .value(5)]).mean
        #expect(mean.value == 3 && abs(mean.error - (4.0 / 3).squareRoot()) < 1e-15)
        let one = Measurement(.dataLoss, [.value(1), lost]).mean
        #expect(one.value == 1 && one.error.isNaN)
        #expect(Measurement(.dataLoss, [lost]).mean.value.isNaN)
    }

    @Test func seedsThatHaveAValueAreCounted() {
        let epochs = Measurement(.epochs, [.value(7), lost, .missing(.neverReached), .value(0)])
        #expect(epochs.known == Share(2, of: 4))
    }
}
