/// Early stopping at work on one pack: every lane has its own best epoch and stops by itself.
///
/// Source: L. Prechelt, "Early stopping – but when?", in "Neural networks: tricks of the trade",
/// 1998; the criterion here is patience, the number of epochs without a new lowest loss.
struct EarlyStopping<Value: Number> {
    /// Epochs without a new lowest loss after which a lane stops.
    let patience: Int
    /// The epoch of each lane's lowest loss.
    private(set) var bestEpoch: [Int]

    private var bestLoss = Value(.infinity)
    private let bestValues: Memory<Value>

    init(patience: Int, count: Int) {
        self.patience = patience
        bestEpoch = Array(repeating: 0, count: Value.lanes)
        bestValues = Memory(count: count)
    }

    /// Looks at the losses after an epoch, keeps the values of lanes that did better than ever, and
    /// returns the lanes whose patience has run out.
    mutating func watch(
        _ losses: Value, values: Memory<Value>, epoch: Int, active: Value.Mask
    ) -> Value.Mask {
        let better = losses.isLess(than: bestLoss).and(active)
        bestLoss = bestLoss.replacing(with: losses, where: better)
        if !better.isEmpty {
            for k in 0..<values.count {
                bestValues.start[k] = bestValues.start[k].replacing(
                    with: values.start[k], where: better)
            }
        }
        var stopped = Value.Mask(all: false)
        for lane in 0..<Value.lanes {
            if better[lane: lane] { bestEpoch[lane] = epoch }
            stopped[lane: lane] = active[lane: lane] && epoch - bestEpoch[lane] >= patience
        }
        return stopped
    }

    /// Puts the best values back in the lanes of a mask that ever had any.
    func restore(_ values: Memory<Value>, in lanes: Value.Mask) {
        let seen = bestLoss.isFinite.and(lanes)
        for k in 0..<values.count {
            values.start[k] = values.start[k].replacing(with: bestValues.start[k], where: seen)
        }
    }
}
