import Elementary

/// Double precision, for checks against other frameworks. Its elementary functions are our own: the
/// C library's differ in their last bit between its versions and between processors.
extension Double: Number {
    public typealias Scalar = Double
    public typealias Mask = Bool
    public typealias Words = UInt64

    @inlinable public static var lanes: Int { 1 }

    @inlinable
    public subscript(lane lane: Int) -> Double {
        get { self }
        set { self = newValue }
    }

    @inlinable
    public func isLess(than other: Double) -> Bool { self < other }

    @inlinable
    public func replacing(with other: Double, where mask: Bool) -> Double { mask ? other : self }

    public static func exp(_ x: Double) -> Double { exponential(x) }
    public static func log(_ x: Double) -> Double { logarithm(x) }
    public static func tanh(_ x: Double) -> Double { hyperbolicTangent(x) }
    public static func sigmoid(_ x: Double) -> Double { logistic(x) }

    public static func uniform(_ words: UInt64) -> Double {
        Double(bitPattern: (words >> 12) | 0x3FF0_0000_0000_0000) - 1
    }
}
