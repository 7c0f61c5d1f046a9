import Neural

/// Masks over the units of a layer, each with its probability: all of them where the units are few, so that means over
/// masks are exact; else drawn ones.
struct MaskSet: Sendable {
    /// A mask: which units are kept.
    struct Mask: Sendable {
        let kept: [Bool]
        let probability: Double
    }

    let masks: [Mask]
    /// Whether it holds every mask.
    let isWhole: Bool

    /// With so many units there are 1,024 masks.
    private static let enumeratedUnits = 10
    /// Where there are more masks than can be tried, so many are drawn.
    static let drawn = 1000

    /// - Parameters:
    ///   - units: of the layer.
    ///   - rate: the probability that a unit is dropped.
    ///   - seed: of masks that must be drawn.
    init(units: Int, rate: Double, seed: UInt64) {
        isWhole = units <= Self.enumeratedUnits
        guard isWhole else {
            var stream = RandomStream(seed: seed, purpose: .probe)
            masks = (0..<Self.drawn).map { _ in
                Mask(
                    kept: (0..<units).map { _ in stream.uniform() >= rate },
                    probability: 1 / Double(Self.drawn))
            }
            return
        }
        masks = (0..<1 << units).map { bits in
            let kept = (0..<units).map { bits >> $0 & 1 == 1 }
            return Mask(kept: kept, probability: kept.reduce(1) { $0 * ($1 ? 1 - rate : rate) })
        }
    }

    /// The mean over masks.
    func mean(_ value: (Mask) -> Double) -> Double {
        masks.reduce(0) { $0 + $1.probability * value($1) }
    }
}
