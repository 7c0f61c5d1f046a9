import Base
import Charts

extension Axis {
    /// An axis in per cent that ends at 0 or 100 where the values come near, and never beyond.
    /// - Parameters:
    ///   - values: in per cent; what is not finite is left out.
    ///   - least: no value lies below it; nil if they may lie anywhere below 100.
    ///   - step: between ends, at least.
    static func percent(
        _ label: RichText, of values: [Double], from least: Double? = 0, step: Double = 10
    ) -> Axis {
        Axis(label, domain: percentDomain(values, from: least, step: step))
    }

    static func percentDomain(
        _ values: [Double], from least: Double? = 0, step smallestStep: Double = 10
    ) -> ClosedRange<Double> {
        let known = values.filter(\.isFinite)
        guard let smallest = known.min(), let largest = known.max() else { return 0...100 }
        // In steps where the numbers are percentages; where they run far below, with a little room.
        let step = max(smallestStep, (largest - smallest) / 20)
        func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
            let steps = (value / step).rounded(rule)
            return (steps * step).isFinite ? steps * step : value
        }
        var high = min(100, rounded(largest, .up))
        var low = max(least ?? -.infinity, rounded(smallest, .down))
        // The shortest axis.
        let shortest = 2 * smallestStep
        if high - low < shortest {
            low = max(least ?? -.infinity, high - shortest)
            high = max(high, low + shortest)
        }
        return low...max(high, low)
    }
}
