/// What is judged and kept is not the last weights but the mean of those after each of the last epochs.
///
/// Every trained number is averaged, with equal shares and at a constant learning rate; training itself goes on from
/// the weights as they are. Averages of runs with batch norm would need statistics of their own, which are not
/// gathered.
///
/// Source: P. Izmailov, D. Podoprikhin, T. Garipov, D. Vetrov and A. G. Wilson, "Averaging weights leads to wider
/// optima and better generalization", 2018 (stochastic weight averaging).
public struct WeightAveraging: Sendable, Hashable {
    /// The share of the epochs that are averaged, the last ones: from 0, which is the last epoch alone, to 1.
    public var share: Double

    /// - Precondition: `share` is from 0 to 1.
    public init(share: Double) {
        precondition((0...1).contains(share), "a share of the epochs is from 0 to 1")
        self.share = share
    }

    /// The first epoch whose weights are averaged, counted from 1; at least the last one is.
    public func firstEpoch(of epochs: Int) -> Int {
        epochs - max(Int(share * Double(epochs) + 0.5), 1) + 1
    }
}

/// The mean of weights so far.
struct WeightAverage<Value: Number> {
    private let mean: Memory<Value>
    /// How many were averaged.
    private(set) var count = 0

    /// - Parameter count: how many trained numbers there are; they come first among all.
    init(count: Int) {
        mean = Memory(count: count)
    }

    /// Takes in the trained numbers as they are: mean ← mean + (w − mean) / n.
    mutating func add(_ values: VectorView<Value>) {
        count += 1
        let part = Value(1 / Double(count))
        for k in 0..<mean.count { mean.start[k] += (values[k] - mean.start[k]) * part }
    }

    /// Puts the mean in the place of the trained numbers, and them in its place: a second time undoes the first.
    func exchange(_ values: VectorView<Value>) {
        for k in 0..<mean.count {
            let own = values[k]
            values[k] = mean.start[k]
            mean.start[k] = own
        }
    }
}
