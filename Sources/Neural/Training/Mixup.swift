/// Batches whose rows are mixed in pairs: row i becomes λ·xᵢ + (1 − λ)·xⱼ with the target λ·tᵢ + (1 − λ)·tⱼ, where j
/// is i's partner in a random order of the batch and λ ~ Beta(α, α). There is one λ for each batch, as in the
/// authors' program, and classes are mixed as probabilities.
///
/// Source: H. Zhang, M. Cisse, Y. Dauphin and D. Lopez-Paz, "mixup: beyond empirical risk minimization", 2018; there α
/// is 0.1 to 0.4 for pictures.
public struct Mixup: Sendable, Hashable {
    /// α, above 0: small ones leave most batches nearly as they are, 1 makes every λ equally likely.
    public var alpha: Double

    /// - Precondition: `alpha` is above 0.
    public init(alpha: Double) {
        precondition(alpha > 0, "a beta distribution has parameters above 0")
        self.alpha = alpha
    }
}

/// How one batch is mixed, in every lane.
struct BatchMixing<Value: Number> {
    /// λ, the share of a row itself.
    var share: Value
    /// Of every lane, each row's partner.
    var partners: [[Int]]

    /// Mixes rows.
    /// - Parameters:
    ///   - values: [rows][width].
    ///   - mixed: [rows][width], other memory.
    func mix(_ values: VectorView<Value>, width: Int, rows: Int, into mixed: VectorView<Value>) {
        for row in 0..<rows {
            for lane in 0..<Value.lanes {
                (mixed + row &* width).update(
                    lane: lane, from: values + partners[lane][row] &* width, count: width)
            }
        }
        let rest = Value(1) - share
        for k in 0..<rows &* width { mixed[k] = share * values[k] + rest * mixed[k] }
    }
}

/// Mixup at work on one network.
struct MixupState<Value: Number> {
    /// Used for the next batch instead of what is drawn.
    var given: BatchMixing<Value>?

    private let alpha: Double
    private let features: Int
    private var streams: [RandomStream]
    private let mixed: Memory<Value>

    /// - Parameters:
    ///   - seeds: one for each lane.
    ///   - features: inputs of a row.
    init(_ mixup: Mixup, seeds: [UInt64], features: Int, capacity: Int) {
        alpha = mixup.alpha
        self.features = features
        streams = seeds.map { RandomStream(seed: $0, purpose: .mixup) }
        mixed = Memory(count: capacity * features)
    }

    /// Draws λ, then the order of partners, in every lane.
    mutating func next(rows: Int) -> BatchMixing<Value> {
        if let given { return given }
        var mixing = BatchMixing(
            share: Value(0), partners: Array(repeating: Array(0..<rows), count: Value.lanes))
        for lane in 0..<Value.lanes {
            mixing.share[lane: lane] = Value.Scalar(streams[lane].beta(alpha))
            streams[lane].shuffle(&mixing.partners[lane])
        }
        return mixing
    }

    /// The inputs of a batch, mixed: [rows][features].
    func inputs(
        _ inputs: VectorView<Value>, rows: Int, by mixing: BatchMixing<Value>
    ) -> VectorView<Value> {
        mixing.mix(inputs, width: features, rows: rows, into: mixed.start)
        return mixed.start
    }
}
