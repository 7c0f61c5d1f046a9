import Elementary
public import Neural

extension Samples {
    /// The cross-entropy of giving every class its share of the rows, in nats: what a network reaches that has learnt
    /// nothing else.
    public var entropyOfShares: Double {
        var counts: [Double: Int] = [:]
        for row in 0..<rows { counts[targets[row * targetsPerRow], default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.reduce(0) { sum, own in
            let share = Double(own.value) / Double(rows)
            return sum - share * Double.logarithm(share)
        }
    }
}
