extension Float: Number, FloatLanes {
    public typealias Scalar = Float
    public typealias Mask = Bool
    public typealias Words = UInt64
    typealias Integers = Int32

    @inlinable public static var lanes: Int { 1 }

    @inlinable
    public subscript(lane lane: Int) -> Float {
        get { self }
        set { self = newValue }
    }

    @inlinable
    public func isLess(than other: Float) -> Bool { self < other }

    @inlinable
    public func replacing(with other: Float, where mask: Bool) -> Float { mask ? other : self }

    public static func exp(_ x: Float) -> Float { exponential(x) }
    public static func log(_ x: Float) -> Float { logarithm(x) }
    public static func tanh(_ x: Float) -> Float { hyperbolicTangent(x) }
    public static func sigmoid(_ x: Float) -> Float { logistic(x) }

    public static func uniform(_ words: UInt64) -> Float {
        // 23 bits behind the binary point of a number in [1, 2).
        Float(bitPattern: UInt32(truncatingIfNeeded: words >> 41) | 0x3F80_0000) - 1
    }

    var integers: Int32 { Int32(bitPattern: bitPattern) }
    init(integers: Int32) { self.init(bitPattern: UInt32(bitPattern: integers)) }
    static func add(_ left: Int32, _ right: Int32) -> Int32 { left &+ right }
    static func subtract(_ left: Int32, _ right: Int32) -> Int32 { left &- right }
    static func shiftLeft(_ value: Int32, _ bits: Int32) -> Int32 { value &<< bits }
    static func shiftRight(_ value: Int32, _ bits: Int32) -> Int32 { value &>> bits }
}

extension Bool: LaneMask {
    @inlinable public init(all value: Bool) { self = value }

    @inlinable
    public subscript(lane lane: Int) -> Bool {
        get { self }
        set { self = newValue }
    }

    @inlinable public func and(_ other: Bool) -> Bool { self && other }
    @inlinable public func andNot(_ other: Bool) -> Bool { self && !other }
    @inlinable public var isEmpty: Bool { !self }
}
