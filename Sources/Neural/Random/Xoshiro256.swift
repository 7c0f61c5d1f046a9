/// The random generator of every run: xoshiro256++, one independent stream in each lane.
///
/// Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
/// Transactions on Mathematical Software 47 (2021), seeded by SplitMix64 as they advise.
public struct Xoshiro256<Words: RandomWords>: Sendable {
    private var s0, s1, s2, s3: Words

    /// One stream for each lane.
    /// - Parameter keys: the lanes' stream keys; `init(seeds:purpose:)` derives them from seeds.
    public init(keys: [UInt64]) {
        var states = [Words](repeating: Words(lanes: 0), count: 4)
        for (lane, key) in keys.enumerated() {
            var mixer = SplitMix64(state: key)
            for k in 0..<4 { states[k][lane: lane] = mixer.next() }
        }
        (s0, s1, s2, s3) = (states[0], states[1], states[2], states[3])
    }

    /// The next sixty-four bits of every lane.
    @inline(__always)
    public mutating func next() -> Words {
        let result = s0.adding(s3).rotatedLeft(23).adding(s0)
        let t = s1.shiftedLeft(17)
        s2 = s2.exclusiveOr(s0)
        s3 = s3.exclusiveOr(s1)
        s1 = s1.exclusiveOr(s2)
        s0 = s0.exclusiveOr(s3)
        s2 = s2.exclusiveOr(t)
        s3 = s3.rotatedLeft(45)
        return result
    }
}

/// SplitMix64: turns a key into well-mixed words.
///
/// Source: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
