/// Gaussian noise added to every gradient, less and less of it: its variance at step t, counted from 0, is
/// η / (1 + t)^0.55.
///
/// It is added after clipping, which would otherwise shrink it, and before weight decay and the optimizer's step.
///
/// Source: A. Neelakantan, L. Vilnis, Q. V. Le, I. Sutskever, L. Kaiser, K. Kurach and J. Martens, "Adding gradient
/// noise improves learning for very deep networks", 2015; there η is 0.01, 0.3 or 1.
public struct GradientNoise: Sendable, Hashable {
    /// How fast the variance falls.
    public static let decay = 0.55

    /// η, the variance at the first step, from 0.
    public var variance: Double

    /// - Precondition: `variance` is not negative.
    public init(variance: Double) {
        precondition(variance >= 0, "a variance is not negative")
        self.variance = variance
    }

    /// The standard deviation at a step, counted from 0.
    public func deviation(step: Int) -> Double {
        let power = Double.exp(-Self.decay * Double.log(Double(step + 1)))
        return (variance * power).squareRoot()
    }
}

/// Gradient noise at work on one network.
struct GradientNoiseState<Value: Number> {
    /// Standard normal numbers for the next step instead of those that are drawn, one for each trained number.
    var given: [Value]?

    private let noise: GradientNoise
    private var stream: Xoshiro256<Value.Words>
    private var steps = 0

    /// - Parameter seeds: one for each lane.
    init(_ noise: GradientNoise, seeds: [UInt64]) {
        self.noise = noise
        stream = Xoshiro256(seeds: seeds, purpose: .gradientNoise)
    }

    /// Adds a step's noise.
    mutating func add(to gradients: VectorView<Value>, count: Int) {
        let sigma = Value(noise.deviation(step: steps))
        steps += 1
        if let given {
            for k in 0..<count { gradients[k] += sigma * given[k] }
        } else {
            for k in 0..<count { gradients[k] += sigma * Value.gaussian(&stream) }
        }
    }
}
