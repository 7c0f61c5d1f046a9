/// l1·Σ|w| + l2·Σw², added to the data loss.
public struct Penalty: Sendable, Hashable {
    /// Which numbers are penalised.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Dense weights.
        case weights
        /// Every trained number: biases, γ and β and learned slopes too.
        case all
    }

    /// The factor of Σ|w|.
    public var l1: Double
    /// The factor of Σw².
    public var l2: Double
    public var scope: Scope
    /// Whether L1 acts by its proximal step, which lands on exact zeros, instead of by its
    /// sub-gradient: after each update w becomes sign(w)·max(|w| − rate·l1, 0).
    public var isProximal: Bool

    public init(l1: Double = 0, l2: Double = 0, scope: Scope = .weights, isProximal: Bool = false) {
        self.l1 = l1
        self.l2 = l2
        self.scope = scope
        self.isProximal = isProximal
    }

    /// No penalty.
    public static let none = Penalty()

    public var isNone: Bool { l1 == 0 && l2 == 0 }

    /// Where the penalised numbers stand.
    func ranges(in layout: ParameterLayout) -> [Range<Int>] {
        switch scope {
        case .weights: layout.weightBlocks.map { $0.range }
        case .all: [0..<layout.trainedCount]
        }
    }

    /// The penalty's value at parameters of a network.
    public func value(of parameters: [Float], layout: ParameterLayout) -> Double {
        value(of: parameters[...], ranges: ranges(in: layout))
    }

    func value(of parameters: ArraySlice<Float>, ranges: [Range<Int>]) -> Double {
        guard !isNone else { return 0 }
        var sum = 0.0
        for range in ranges {
            for k in range {
                let w = Double(parameters[parameters.startIndex + k])
                sum += l1 * w.magnitude + l2 * w * w
            }
        }
        return sum
    }

    /// The penalty's value in every lane.
    func value<Value: Number>(_ values: VectorView<Value>, ranges: [Range<Int>]) -> Value {
        var magnitudes = Value(0)
        var squares = Value(0)
        for range in ranges {
            for k in range {
                magnitudes += values[k].magnitude
                squares += values[k] * values[k]
            }
        }
        return Value(l1) * magnitudes + Value(l2) * squares
    }

    /// Adds the penalty's gradient; the L1 part only by sub-gradient, with sign(0) = 0.
    func addGradient<Value: Number>(
        to gradients: VectorView<Value>, values: VectorView<Value>,
        ranges: [Range<Int>]
    ) {
        let first = isProximal ? 0 : l1
        let slope = Value(first)
        let twice = Value(2 * l2)
        for range in ranges {
            if first != 0 { for k in range { gradients[k] += slope * values[k].sign } }
            if l2 != 0 { for k in range { gradients[k] += twice * values[k] } }
        }
    }

    /// L1's proximal step after an update of this rate.
    func shrink<Value: Number>(
        _ values: VectorView<Value>, rate: Double, ranges: [Range<Int>]
    ) {
        guard isProximal, l1 != 0 else { return }
        let zero = Value(0)
        let threshold = Value(rate * l1)
        for range in ranges {
            for k in range {
                let rest = zero.larger(values[k].magnitude - threshold)
                values[k] = rest.replacing(with: -rest, where: values[k].isLess(than: zero))
            }
        }
    }
}
