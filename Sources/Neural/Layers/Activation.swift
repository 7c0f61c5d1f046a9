/// A nonlinear function applied to every value.
public enum Activation: String, Sendable, Hashable, CaseIterable {
    /// 1 / (1 + e⁻ˣ).
    case sigmoid
    /// The hyperbolic tangent.
    case tanh
    /// max(0, x); the derivative at 0 is 0.
    case relu
    /// x for x > 0, else 0.01·x.
    case leakyReLU = "leaky-relu"
    /// x for x > 0, else a·x, with one slope a per layer learned from 0.25.
    case prelu
    /// x for x > 0, else eˣ − 1.
    case elu
    /// x.
    case identity

    /// The slope of leaky ReLU below 0.
    static let leak = 0.01
    /// The slope that PReLU starts from.
    public static let initialSlope = 0.25

    /// f(x); `slope` is PReLU's.
    public func value(_ x: Double, slope: Double = Activation.initialSlope) -> Double {
        apply(x, slope: slope)
    }

    /// f′(x); `slope` is PReLU's.
    public func derivative(_ x: Double, slope: Double = Activation.initialSlope) -> Double {
        derivative(x, value: apply(x, slope: slope), slope: slope)
    }

    /// The largest f′(x); of PReLU, whose slope below 0 is seldom larger, that above 0.
    public var steepestSlope: Double { self == .sigmoid ? 0.25 : 1 }

    /// f(x) for every lane.
    @inline(__always)
    func apply<Value: Number>(_ x: Value, slope: Value) -> Value {
        let zero = Value(0)
        switch self {
        case .sigmoid: return Value.sigmoid(x)
        case .tanh: return Value.tanh(x)
        case .relu: return x.replacing(with: zero, where: x.isLess(than: zero))
        case .leakyReLU:
            return x.replacing(with: x * Value(Activation.leak), where: x.isLess(than: zero))
        case .prelu: return x.replacing(with: x * slope, where: x.isLess(than: zero))
        case .elu:
            return x.replacing(with: Value.exp(x) - Value(1), where: x.isLess(than: zero))
        case .identity: return x
        }
    }

    /// f′(x) for every lane, from x and f(x).
    @inline(__always)
    func derivative<Value: Number>(_ x: Value, value: Value, slope: Value) -> Value {
        let zero = Value(0)
        let one = Value(1)
        let positive = zero.isLess(than: x)
        switch self {
        case .sigmoid: return value * (one - value)
        case .tanh: return one - value * value
        case .relu: return zero.replacing(with: one, where: positive)
        case .leakyReLU: return Value(Activation.leak).replacing(with: one, where: positive)
        case .prelu: return slope.replacing(with: one, where: positive)
        case .elu: return (value + one).replacing(with: one, where: positive)
        case .identity: return one
        }
    }
}
