/// What random numbers are drawn for. Every purpose has a stream of its own, derived from the
/// run's seed, so that methods compared share initial weights, data and batch order, and a new
/// purpose never shifts another's numbers. Raw values are part of the results: never renumber.
public enum StreamPurpose: UInt64, Sendable {
    case initialWeights = 1
    case split = 2
    case shuffle = 3
    case dropout = 4
    case augmentation = 5
    case data = 6
    case labels = 7
    case heldOut = 8
    case probe = 9
    case heldOutPart = 10
    case features = 11
    case mixup = 12
    case gradientNoise = 13
}

extension Xoshiro256 {
    /// The streams of a purpose, one for each seed.
    public init(seeds: [UInt64], purpose: StreamPurpose) {
        self.init(
            keys: seeds.map { seed in
                var mixer = SplitMix64(state: seed ^ (purpose.rawValue &* 0xD1B5_4A32_D192_ED03))
                return mixer.next()
            })
    }
}

/// One stream of random numbers in one lane.
public typealias RandomStream = Xoshiro256<UInt64>

extension Xoshiro256<UInt64> {
    /// The stream of a purpose for one seed.
    public init(seed: UInt64, purpose: StreamPurpose) {
        self.init(seeds: [seed], purpose: purpose)
    }
}
