public import Neural

/// How weights are followed along ever larger λ when nothing else is asked for: a smaller network and plain
/// gradient descent, which has a proximal step.
public struct PathDefaults: Sendable, Hashable {
    /// Units of each hidden layer.
    public var hidden: [Int]
    public var activation = Activation.tanh
    public var learningRate: Double
    public var epochs: Int
    /// Rows in a batch; 0 is all.
    public var batchSize: Int
    public var seeds: Int
    /// How many eighths of a decade lie between two values of λ from 0.0001 to 0.1.
    public var eighths: Int

    public init(
        hidden: [Int] = [8], learningRate: Double = 1, epochs: Int = 500, batchSize: Int = 0,
        seeds: Int = 24, eighths: Int = 1
    ) {
        self.hidden = hidden
        self.learningRate = learningRate
        self.epochs = epochs
        self.batchSize = batchSize
        self.seeds = seeds
        self.eighths = eighths
    }

    public var lambdas: [Double] {
        stride(from: 0, through: 24, by: eighths).map { step in
            let decade = [1e-4, 1e-3, 1e-2, 1e-1][step / 8]
            // 10^{k/8}, written out so that it is the same on every machine.
            return decade
                * [1, 1.333521, 1.778279, 2.371374, 3.162278, 4.216965, 5.623413, 7.498942][
                    step % 8]
        }
    }
}
