/// What a network computes with: one number, or a pack of numbers in lockstep.
///
/// Layers, losses and optimizers are written once against this protocol. With `Float` or
/// `Double` they train one seed; with `SIMD8<Float>` they train eight seeds, one per lane. Every
/// operation acts on each lane as it would on that number alone, so lane k of a pack equals the
/// run of its seed alone, bit for bit.
public protocol Number: Sendable {
    /// The number in one lane.
    associatedtype Scalar: BinaryFloatingPoint & BitwiseCopyable & Sendable
    /// The answer to a comparison, lane by lane.
    associatedtype Mask: LaneMask
    /// Sixty-four random bits for each lane.
    associatedtype Words: RandomWords

    /// How many seeds are trained at once.
    static var lanes: Int { get }

    /// The same value in every lane.
    init(_ value: Double)

    /// The value of one lane.
    subscript(lane lane: Int) -> Scalar { get set }

    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self
    static prefix func - (value: Self) -> Self
    static func += (left: inout Self, right: Self)
    static func -= (left: inout Self, right: Self)
    static func *= (left: inout Self, right: Self)

    /// The value without its sign.
    var magnitude: Self { get }

    /// √x, correctly rounded.
    func squareRoot() -> Self

    /// Which lanes are less than those of another value; false where either is not a number.
    func isLess(than other: Self) -> Mask

    /// This value, with lanes taken from another where the mask is set.
    func replacing(with other: Self, where mask: Mask) -> Self

    /// eˣ.
    static func exp(_ x: Self) -> Self
    /// The natural logarithm.
    static func log(_ x: Self) -> Self
    /// (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).
    static func tanh(_ x: Self) -> Self
    /// 1 / (1 + e⁻ˣ).
    static func sigmoid(_ x: Self) -> Self

    /// A number in [0, 1) from the top bits of random words.
    static func uniform(_ words: Words) -> Self
}

/// One truth value per lane.
public protocol LaneMask: Sendable {
    /// The same truth value in every lane.
    init(all value: Bool)

    /// The truth value of one lane.
    subscript(lane lane: Int) -> Bool { get set }

    /// Lanes that are set in both.
    func and(_ other: Self) -> Self
    /// Lanes that are set here and not there.
    func andNot(_ other: Self) -> Self

    /// Whether no lane is set.
    var isEmpty: Bool { get }
}

extension Number {
    /// The lanes that are neither infinite nor not-a-number.
    @inline(__always)
    var isFinite: Mask {
        magnitude.isLess(than: Self(.infinity))
    }

    /// The larger of two values, lane by lane; the other where this is not a number.
    @inline(__always)
    func larger(_ other: Self) -> Self {
        other.replacing(with: self, where: other.isLess(than: self))
    }

    /// This value, or 0 where it lies nearer to 0 than a limit.
    @inline(__always)
    func zeroed(below limit: Self) -> Self {
        replacing(with: Self(0), where: magnitude.isLess(than: limit))
    }

    /// −1, 0 or 1.
    @inline(__always)
    var sign: Self {
        let zero = Self(0)
        return zero.replacing(with: Self(1), where: zero.isLess(than: self))
            .replacing(with: Self(-1), where: isLess(than: zero))
    }

    /// log(1 + z) for z in [0, 1], without losing small z.
    @inline(__always)
    static func logOnePlus(_ z: Self) -> Self {
        let u = Self(1) + z
        // The rounding error of 1 + z, put back to first order.
        return log(u) - ((u - Self(1)) - z) / u
    }
}
