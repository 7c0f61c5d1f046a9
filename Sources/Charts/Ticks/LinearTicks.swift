/// Ticks at multiples of a round step, by the score of Talbot, Lin and Hanrahan, "An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes" (InfoVis 2010).
struct LinearTicks {
    let numbers: [DecimalNumber]
    let step: DecimalNumber

    /// Steps in order of preference, in tenths.
    private static let preferences = [10, 50, 20, 25, 40, 30]
    private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

    /// The best ticks within `low ... high`; nil if none satisfies.
    ///
    /// - Parameters:
    ///   - target: how many labels suit the axis.
    ///   - legibility: 0 … 1, or nil if the labels would not fit.
    static func best(
        low: Double, high: Double, target: Double,
        legibility: (LinearTicks) -> Double?
    ) -> LinearTicks? {
        let span = high - low
        guard span > 0, span.isFinite else { return nil }
        let slack = 1e-9 * span
        var best: (score: Double, ticks: LinearTicks)?
        for skip in 1...3 {
            for (rank, preference) in preferences.enumerated() {
                let unit = preference * skip
                let simplest = simplicity(rank: rank, skip: skip, hasZero: true)
                if let best, bound(simplicity: simplest) < best.score { continue }
                let most = Int(3 * target) + 2
                let finest = Int(commonLogarithm(span / Double(most) / Double(unit)).rounded(.down))
                for exponent in finest...(finest + 4) {
                    let step = DecimalNumber(digits: unit, exponent: exponent)
                    let length = step.value
                    let first = ((low - slack) / length).rounded(.up)
                    let last = ((high + slack) / length).rounded(.down)
                    guard last - first >= 1, last - first < Double(most),
                        abs(first) < 1e13, abs(last) < 1e13
                    else { continue }
                    let ticks = LinearTicks(from: Int(first), through: Int(last), step: step)
                    let hasZero = first <= 0 && last >= 0
                    let score = { (legibility: Double) in
                        weights.simplicity * simplicity(rank: rank, skip: skip, hasZero: hasZero)
                            + weights.coverage
                            * coverage(low, high, first * length, last * length)
                            + weights.density
                            * density(
                                count: last - first + 1, length: (last - first) * length,
                                target: target, span: span)
                            + weights.legibility * legibility
                    }
                    if let best, score(1) <= best.score { continue }
                    guard let legible = legibility(ticks) else { continue }
                    let total = score(legible)
                    if total > best?.score ?? -.infinity { best = (total, ticks) }
                }
            }
        }
        return best?.ticks
    }

    private init(from first: Int, through last: Int, step: DecimalNumber) {
        self.step = step
        numbers = (first...last).map { multiple in
            let (digits, overflow) = multiple.multipliedReportingOverflow(by: step.digits)
            precondition(!overflow, "ticks have at most 15 digits")
            return DecimalNumber(digits: digits, exponent: step.exponent)
        }
    }

    /// The power of ten to take out of all labels; 0 if they read well as they are.
    var sharedExponent: Int {
        let largest = numbers.filter { $0.digits != 0 }.map(\.magnitude).max() ?? 0
        return largest >= 6 || largest <= -4 ? largest : 0
    }

    /// The labels: all with as many decimals as the step has.
    var tickSet: TickSet {
        let shared = sharedExponent
        let decimals = max(0, shared - step.exponent)
        return TickSet(
            ticks: numbers.map { number in
                Tick(
                    value: number.value,
                    label: RichText(plain: number.text(sharedExponent: shared, decimals: decimals)))
            }, sharedExponent: shared)
    }

    private static func bound(simplicity: Double) -> Double {
        weights.simplicity * simplicity + weights.coverage + weights.density + weights.legibility
    }

    private static func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
        1 - Double(rank) / Double(preferences.count - 1) - Double(skip) + 1 + (hasZero ? 1 : 0)
    }

    private static func coverage(
        _ low: Double, _ high: Double, _ first: Double, _ last: Double
    ) -> Double {
        let scale = 0.1 * (high - low)
        let (above, below) = ((high - last) / scale, (low - first) / scale)
        return 1 - 0.5 * (above * above + below * below)
    }

    private static func density(
        count: Double, length: Double, target: Double, span: Double
    ) -> Double {
        let wanted = max(target - 1, 1) / span
        let actual = (count - 1) / length
        // The count enters too: a short run of ticks in a corner is not dense, only incomplete.
        let ratio = max(actual / wanted, wanted / actual)
        return 2 - ratio
    }
}
