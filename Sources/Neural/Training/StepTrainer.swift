/// Trains one network in double precision, one given batch after another, for checks against other
/// frameworks. The kernels and their order are those of a run's training.
public struct StepTrainer {
    /// What one step measured, before its update.
    public struct Result: Sendable, Hashable {
        /// The data loss of the batch in training mode.
        public let loss: Double
        /// Data loss and penalty.
        public let objective: Double
        /// √Σg² over all trained numbers, with the penalty's gradient and before clipping.
        public let gradientNorm: Double
    }

    /// What a step would draw at random, given instead.
    public struct Draws: Sendable, Hashable {
        /// For each dropout layer in order, [rows][features], true is kept.
        public var masks: [[Bool]]
        /// λ of mixup, and each row's partner in the batch; nil where the plan has no mixup.
        public var mixing: Mixing?
        /// Standard normal numbers, one for each trained number; nil where the plan has no gradient noise.
        public var noise: [Double]?

        public init(masks: [[Bool]] = [], mixing: Mixing? = nil, noise: [Double]? = nil) {
            self.masks = masks
            self.mixing = mixing
            self.noise = noise
        }
    }

    /// How a batch is mixed.
    public struct Mixing: Sendable, Hashable {
        /// λ, the share of a row itself.
        public let share: Double
        /// Each row's partner in the batch.
        public let partners: [Int]

        public init(share: Double, partners: [Int]) {
            self.share = share
            self.partners = partners
        }
    }

    private let network: Network<Double>
    private var update: NetworkUpdate<Double>
    private var average: WeightAverage<Double>

    /// - Parameters:
    ///   - plan: the network and how one update is made; what it says of initial weights, epochs,
    ///     batches, augmentation, patience, averaged epochs and records is not used.
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - capacity: the largest number of rows in a batch.
    public init(plan: TrainingPlan, parameters: [Double], capacity: Int) {
        network = Network(inputs: plan.inputs, layers: plan.layers, capacity: capacity)
        network.setParameters(parameters, lane: 0)
        update = NetworkUpdate(network, plan: plan, seeds: [0])
        average = WeightAverage(count: network.layout.trainedCount)
    }

    /// Parameters and running statistics in the order of the plan's layout.
    public var parameters: [Double] { network.parameters(lane: 0) }

    /// One update from one batch.
    /// - Parameters:
    ///   - batch: its rows.
    ///   - draws: what is given instead of random numbers.
    public mutating func step(_ batch: Samples, _ draws: Draws = Draws()) -> Result {
        var pass = ForwardPass<Double>(mode: .training, dropout: Xoshiro256(keys: [0]))
        pass.masks = draws.masks
        update.mixup?.given = draws.mixing.map {
            BatchMixing(share: $0.share, partners: [$0.partners])
        }
        update.gradientNoise?.given = draws.noise
        let (inputs, targets) = (Memory(batch.inputs), Memory(batch.targets))
        let measured = withExtendedLifetime((inputs, targets)) {
            update.apply(
                inputs: inputs.start, targets: targets.start, rows: batch.rows, pass: &pass,
                measuring: .objective)
        }
        return Result(
            loss: measured.loss, objective: measured.loss + measured.penalty,
            gradientNorm: measured.gradientSquares.squareRoot())
    }

    /// Takes the trained numbers as they are into their mean.
    public mutating func addToAverage() {
        let values = network.storage.values.start
        average.add(values)
    }

    /// Puts the mean of the trained numbers in their place, where any were taken in.
    public func keepAverage() {
        if average.count > 0 { average.exchange(network.storage.values.start) }
    }

    /// The network's outputs in evaluation mode.
    /// - Parameter inputs: [rows][features], any number of rows.
    /// - Returns: [rows][outputs].
    public func outputs(_ inputs: [Double]) -> [Double] {
        let (entering, leaving) = (network.layout.inputs, network.layout.outputs)
        precondition(inputs.count.isMultiple(of: entering), "rows of \(entering) inputs")
        var pass = ForwardPass<Double>(mode: .evaluation, dropout: Xoshiro256(keys: [0]))
        var result: [Double] = []
        result.reserveCapacity(inputs.count / entering * leaving)
        let memory = Memory(inputs)
        withExtendedLifetime(memory) {
            let rows = inputs.count / entering
            var first = 0
            while first < rows {
                let part = Swift.min(network.capacity, rows - first)
                let outputs = network.forward(
                    memory.start + first * entering, rows: part, pass: &pass)
                result += outputs.prefix(part * leaving)
                first += part
            }
        }
        return result
    }
}
