/// Eight seeds in a register.
extension SIMD8: Number, FloatLanes where Scalar == Float {
    public typealias Mask = SIMDMask<SIMD8<Int32>>
    public typealias Words = SIMD8<UInt64>
    typealias Integers = SIMD8<Int32>

    @inlinable public static var lanes: Int { 8 }

    @inlinable
    public init(_ value: Double) { self.init(repeating: Float(value)) }

    @inlinable
    public subscript(lane lane: Int) -> Float {
        get { self[lane] }
        set { self[lane] = newValue }
    }

    @inlinable @inline(__always)
    public var magnitude: Self {
        unsafeBitCast(
            unsafeBitCast(self, to: SIMD8<UInt32>.self) & SIMD8<UInt32>(repeating: 0x7FFF_FFFF),
            to: Self.self)
    }

    @inlinable @inline(__always)
    public func isLess(than other: Self) -> Mask { self .< other }

    @inline(__always)
    public static func exp(_ x: Self) -> Self { exponential(x) }
    @inline(__always)
    public static func log(_ x: Self) -> Self { logarithm(x) }
    @inline(__always)
    public static func tanh(_ x: Self) -> Self { hyperbolicTangent(x) }
    @inline(__always)
    public static func sigmoid(_ x: Self) -> Self { logistic(x) }

    @inline(__always)
    public static func uniform(_ words: SIMD8<UInt64>) -> Self {
        let bits = SIMD8<UInt32>(truncatingIfNeeded: words &>> 41) | 0x3F80_0000
        return unsafeBitCast(bits, to: Self.self) - 1
    }

    @inline(__always)
    var integers: SIMD8<Int32> { unsafeBitCast(self, to: SIMD8<Int32>.self) }
    @inline(__always)
    init(integers: SIMD8<Int32>) { self = unsafeBitCast(integers, to: Self.self) }
    @inline(__always)
    static func add(_ left: Integers, _ right: Int32) -> Integers { left &+ right }
    @inline(__always)
    static func subtract(_ left: Integers, _ right: Integers) -> Integers { left &- right }
    @inline(__always)
    static func shiftLeft(_ value: Integers, _ bits: Int32) -> Integers {
        value &<< SIMD8<Int32>(repeating: bits)
    }
    @inline(__always)
    static func shiftRight(_ value: Integers, _ bits: Int32) -> Integers {
        value &>> SIMD8<Int32>(repeating: bits)
    }
}

extension SIMDMask<SIMD8<Int32>>: LaneMask {
    @inlinable public init(all value: Bool) { self.init(repeating: value) }

    @inlinable
    public subscript(lane lane: Int) -> Bool {
        get { self[lane] }
        set { self[lane] = newValue }
    }

    @inlinable public func and(_ other: Self) -> Self { self .& other }
    @inlinable public func andNot(_ other: Self) -> Self { self .& .!other }
    @inlinable public var isEmpty: Bool { self == Self(repeating: false) }
}
