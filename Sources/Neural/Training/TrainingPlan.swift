/// Everything that decides a run but its data and its seed.
public struct TrainingPlan: Sendable, Hashable {
    /// How many inputs the network has.
    public var inputs: Int
    public var layers: [LayerSpecification]
    public var loss: Loss
    /// Doubt in targets that are classes; nil trains on the classes as they are.
    public var labelSmoothing: LabelSmoothing?
    public var optimizer: Optimizer
    public var initializer: Initializer = .uniform
    public var penalty: Penalty = .none
    public var weightDecay: WeightDecay?
    public var clipping: GradientClipping?
    public var maxNorm: MaxNorm?
    /// Mixes rows in pairs; nil trains on the rows themselves.
    public var mixup: Mixup?
    public var gradientNoise: GradientNoise?
    /// Which last epochs' weights are averaged; nil keeps the last weights.
    public var averaging: WeightAveraging?
    /// How often every training row is seen.
    public var epochs: Int
    /// Rows in a batch; 0 is all of them, in their order.
    public var batchSize = 0
    /// Standard deviation of the Gaussian noise added to every input of every batch; 0 is none.
    public var jitter = 0.0
    /// How the pictures of every batch are moved; nil leaves them.
    public var shift: ImageShift?
    /// Training of a seed ends when the loss on its validation rows has had no new low for so many
    /// epochs; nil is never. The weights of the epoch with the lowest one are kept, also where the
    /// patience never runs out. Data without validation rows does not go with it.
    public var patience: Int?
    /// Epochs after which a run is recorded, ascending; 0 is the start.
    public var checkpoints: [Int]
    /// Whether recorded states hold how well validation rows are told, where there are any.
    public var scoresValidation = false
    /// How many first steps have their dropout masks recorded.
    public var recordedMaskSteps = 0

    public init(
        inputs: Int, layers: [LayerSpecification], loss: Loss, optimizer: Optimizer, epochs: Int,
        checkpoints: [Int]? = nil
    ) {
        self.inputs = inputs
        self.layers = layers
        self.loss = loss
        self.optimizer = optimizer
        self.epochs = epochs
        self.checkpoints = checkpoints ?? Self.spacedCheckpoints(epochs: epochs, count: 40)
    }

    public var layout: ParameterLayout { ParameterLayout(inputs: inputs, layers: layers) }

    /// About `count` epochs from 0 to the last, close together at first: each step is a constant
    /// factor once steps are longer than one epoch.
    public static func spacedCheckpoints(epochs: Int, count: Int) -> [Int] {
        guard epochs > 0 else { return [0] }
        // The ratio between neighbours, by bisection, so that no logarithm's last bit matters.
        func spaced(ratio: Double) -> [Int] {
            var result = [0, 1]
            var exact = 1.0
            while result[result.count - 1] < epochs {
                exact = Swift.max(exact * ratio, exact + 1)
                // What exceeds the epochs may not fit an `Int` of 32 bits.
                result.append(exact < Double(epochs) ? Int(exact) : epochs)
                if result.count > 100_000 { break }
            }
            return epochs == 1 ? [0, 1] : result
        }
        var (low, high) = (1.0, 2.0)
        while spaced(ratio: high).count > count, high < 1e6 { high *= 2 }
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if spaced(ratio: middle).count > count { low = middle } else { high = middle }
        }
        return spaced(ratio: high)
    }
}
