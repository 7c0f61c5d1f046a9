/// Single precision, in one lane or eight: what the elementary functions need besides arithmetic.
///
/// Both conformances run the same polynomials in the same order, so that a lane of a pack and a
/// number alone give the same bits, on every machine. No multiplication is fused with an addition.
protocol FloatLanes: Number where Scalar == Float {
    /// The bit patterns as signed integers, one for each lane.
    associatedtype Integers

    var integers: Integers { get }
    init(integers: Integers)

    static func add(_ left: Integers, _ right: Int32) -> Integers
    static func subtract(_ left: Integers, _ right: Integers) -> Integers
    static func shiftLeft(_ value: Integers, _ bits: Int32) -> Integers
    /// Keeps the sign.
    static func shiftRight(_ value: Integers, _ bits: Int32) -> Integers
}
