public import Neural

/// A network and how it is trained, in the words of a command line or a report: hidden layers rather than a
/// list of all layers, each regularizer by name. `plan` is what the training core makes of it.
public struct Recipe: Sendable, Hashable {
    public var inputs: Int
    /// Units of each hidden layer, first to last.
    public var hidden: [Int]
    public var outputs: Int
    /// What hidden units compute.
    public var activation: Activation
    /// What is made of the outputs; nil leaves them, as losses on logits and numbers want it.
    public var outputActivation: Activation?
    public var loss: Loss
    public var optimizer: Optimizer
    public var initializer = Initializer.uniform
    /// How often every training row is seen.
    public var epochs: Int
    /// Rows in a batch; 0 is all of them.
    public var batchSize = 0
    /// Epochs after which a run is recorded; nil is some forty, close together at first.
    public var checkpoints: [Int]?
    /// How many first steps have their masks recorded where there is dropout.
    public var recordedMaskSteps = 0

    public var labelSmoothing: LabelSmoothing?
    public var mixup: Mixup?
    public var gradientNoise: GradientNoise?
    public var averaging: WeightAveraging?
    public var penalty = Penalty.none
    public var weightDecay: WeightDecay?
    public var clipping: GradientClipping?
    public var maxNorm: MaxNorm?
    public var dropout: Dropout?
    /// The teaching variant: hidden values from here on are switched off in training, unscaled.
    public var dropoutThreshold: Double?
    /// Where each hidden layer is normalized by its batch; nil is nowhere.
    public var normalization: Place?
    /// Where each row of a hidden layer is normalized over its units; nil is nowhere.
    public var layerNormalization: Place?
    /// Whether hidden layers as wide as the one before are added to what enters them.
    public var hasSkips = false
    /// Standard deviation of the Gaussian noise added to inputs.
    public var jitter = 0.0
    /// How inputs that are pictures are moved in training; nil leaves them.
    public var shift: ImageShift?
    /// How augmentation would move the inputs, where they are pictures; nil where they are none.
    public var pictureShift: ImageShift?
    /// Epochs without a new lowest loss on validation rows before training stops; nil is never.
    public var patience: Int?

    public init(
        inputs: Int, hidden: [Int], outputs: Int, activation: Activation, loss: Loss,
        optimizer: Optimizer, epochs: Int
    ) {
        self.inputs = inputs
        self.hidden = hidden
        self.outputs = outputs
        self.activation = activation
        self.loss = loss
        self.optimizer = optimizer
        self.epochs = epochs
    }

    /// Before or behind the activation of a hidden layer.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        case before
        case after
    }

    /// Where hidden values are dropped, and how many.
    public struct Dropout: Sendable, Hashable {
        /// Which hidden layers.
        public enum Layers: Sendable, Hashable {
            case first
            case every
        }

        /// The probability of being dropped.
        public var rate: Double
        public var place: Place
        public var layers: Layers

        public init(rate: Double, place: Place = .after, layers: Layers) {
            self.rate = rate
            self.place = place
            self.layers = layers
        }
    }

    /// Whether batch normalization would meet a batch of a single row, which has no variance, among so many rows.
    public func leavesASingleRow(of rows: Int) -> Bool {
        normalization != nil && batchSize > 0 && (batchSize == 1 || rows % batchSize == 1)
    }

    /// The optimizer's rate; a new one leaves the optimizer's other numbers as they are.
    public var learningRate: Double {
        get { optimizer.learningRate }
        set {
            switch optimizer {
            case .gradientDescent(_, let momentum, let nesterov):
                optimizer = .gradientDescent(
                    learningRate: newValue, momentum: momentum, nesterov: nesterov)
            case .adam(_, let beta1, let beta2, let epsilon):
                optimizer = .adam(
                    learningRate: newValue, beta1: beta1, beta2: beta2, epsilon: epsilon)
            }
        }
    }
}
