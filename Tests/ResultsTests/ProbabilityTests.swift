import Testing

@testable import Results

/// Against published tables: M. Abramowitz and I. A. Stegun, 26.2 and 26.10; the far tails with scipy 1.16.
@Suite struct ProbabilityTests {
    private static let single = 0.025
    private static let sixty = 0.025 / 60

    private static let normal: [(Double, Double)] = [
        (single, 1.959_963_984_540_054), (0.005, 2.575_829_303_548_901),
        (sixty, 3.341_478_956_038_596),
    ]
    private static let student: [(Double, Int, Double)] = [
        (single, 1, 12.706_204_736_174_705), (single, 2, 4.302_652_729_749_464),
        (single, 3, 3.182_446_305_283_709), (single, 4, 2.776_445_105_197_794),
        (single, 9, 2.262_157_162_798_205), (single, 63, 1.998_340_542_520_742),
        (sixty, 3, 13.745_037_620_746_54), (sixty, 4, 9.029_367_027_508_87),
        (sixty, 63, 3.510_090_415_943_88), (sixty, 200, 3.393_000_178_757_762),
    ]

    @Test(arguments: normal)
    func normalQuantiles(tail: Double, expected: Double) {
        #expect(abs(Probability.normalQuantile(above: tail) - expected) < 1e-12)
    }

    @Test(arguments: student)
    func studentQuantiles(tail: Double, freedom: Int, expected: Double) {
        let quantile = Probability.studentQuantile(above: tail, freedom: freedom)
        #expect(abs(quantile / expected - 1) < 1e-10, "\(quantile)")
    }

    /// A rank interval takes the more values the surer it is.
    @Test func fewestValuesOfAMedian() {
        #expect(Confidence.single.fewestForMedian == 6)
        #expect(Confidence.simultaneous(60).fewestForMedian == 12)
        for count in [1, 5, 60] {
            let confidence = Confidence.simultaneous(count)
            let fewest = confidence.fewestForMedian
            func hasInterval(_ values: Int) -> Bool {
                Estimate.median(of: (0..<values).map(Double.init)).at(confidence).hasInterval
            }
            #expect(hasInterval(fewest) && !hasInterval(fewest - 1))
        }
    }

    /// The same number, and an interval that holds the narrower one.
    @Test func surerIntervalsAreWider() {
        let values = (0..<40).map { Double($0 * $0 % 37) }
        for estimate in [
            Estimate.median(of: values), .mean(of: values), .share(Share(7, of: 40)),
        ] {
            let sure = estimate.at(.simultaneous(60))
            #expect(sure.value == estimate.value && sure.seeds == estimate.seeds)
            #expect(sure.low < estimate.low && sure.high > estimate.high)
            #expect(sure.at(.single) == estimate)
        }
    }
}
