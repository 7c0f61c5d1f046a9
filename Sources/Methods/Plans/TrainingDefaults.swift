public import Neural

/// What the runs on a data set's rows are made with when nothing else is asked for.
public struct TrainingDefaults: Sendable, Hashable {
    /// Units of each hidden layer.
    public var hidden = [16, 16]
    public var activation = Activation.relu
    /// Adam's rate.
    public var learningRate = 0.03
    public var epochs = 400
    /// Rows in a batch; 0 is all.
    public var batchSize = 0
    /// Among which values strengths are chosen where their own grids do not suit.
    public var grids: [Strength: [Double]] = [:]
    /// How many seeds choose them.
    public var tuningSeeds = 32
    /// How far augmentation moves pictures.
    public var shiftedPixels = 1
    /// The smallest differences of held-out scores that would matter.
    public var margins = ScoreMargins()
    /// How many seeds a report has.
    public var seeds = 64
    /// How many of them suffice where a setting is changed step by step.
    public var sweepSeeds = 32
    /// How the weights are followed along λ.
    public var path = PathDefaults()

    /// - Parameter change: what is other than the standard.
    public init(_ change: (inout TrainingDefaults) -> Void = { _ in }) { change(&self) }
}
