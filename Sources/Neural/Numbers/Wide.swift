/// Sixteen seeds side by side: what small networks are trained with, whose chains of operations are too short of
/// company in packs of eight.
///
/// A type of its own, for only one width of the standard library's vectors can have its masks conform to `LaneMask`.
struct Wide {
    var numbers: SIMD16<Float>

    @inline(__always)
    init(_ numbers: SIMD16<Float>) { self.numbers = numbers }
}

extension Wide: Number {
    typealias Mask = WideMask
    typealias Words = WideWords

    static var lanes: Int { 16 }

    @inline(__always)
    init(_ value: Double) { numbers = SIMD16(repeating: Float(value)) }

    subscript(lane lane: Int) -> Float {
        get { numbers[lane] }
        set { numbers[lane] = newValue }
    }

    @inline(__always)
    static func + (left: Wide, right: Wide) -> Wide { Wide(left.numbers + right.numbers) }
    @inline(__always)
    static func - (left: Wide, right: Wide) -> Wide { Wide(left.numbers - right.numbers) }
    @inline(__always)
    static func * (left: Wide, right: Wide) -> Wide { Wide(left.numbers * right.numbers) }
    @inline(__always)
    static func / (left: Wide, right: Wide) -> Wide { Wide(left.numbers / right.numbers) }
    @inline(__always)
    static prefix func - (value: Wide) -> Wide { Wide(-value.numbers) }
    @inline(__always)
    static func += (left: inout Wide, right: Wide) { left.numbers += right.numbers }
    @inline(__always)
    static func -= (left: inout Wide, right: Wide) { left.numbers -= right.numbers }
    @inline(__always)
    static func *= (left: inout Wide, right: Wide) { left.numbers *= right.numbers }

    @inline(__always)
    var magnitude: Wide {
        let bits = unsafeBitCast(numbers, to: SIMD16<UInt32>.self)
        return Wide(unsafeBitCast(bits & 0x7FFF_FFFF, to: SIMD16<Float>.self))
    }

    @inline(__always)
    func squareRoot() -> Wide { Wide(numbers.squareRoot()) }

    @inline(__always)
    func isLess(than other: Wide) -> WideMask { WideMask(bits: numbers .< other.numbers) }

    @inline(__always)
    func replacing(with other: Wide, where mask: WideMask) -> Wide {
        Wide(numbers.replacing(with: other.numbers, where: mask.bits))
    }

    @inline(__always)
    static func exp(_ x: Wide) -> Wide { exponential(x) }
    @inline(__always)
    static func log(_ x: Wide) -> Wide { logarithm(x) }
    @inline(__always)
    static func tanh(_ x: Wide) -> Wide { hyperbolicTangent(x) }
    @inline(__always)
    static func sigmoid(_ x: Wide) -> Wide { logistic(x) }

    @inline(__always)
    static func uniform(_ words: WideWords) -> Wide {
        let bits = SIMD16<UInt32>(truncatingIfNeeded: words.bits &>> 41) | 0x3F80_0000
        return Wide(unsafeBitCast(bits, to: SIMD16<Float>.self) - 1)
    }
}

extension Wide: FloatLanes {
    typealias Integers = SIMD16<Int32>

    @inline(__always)
    var integers: Integers { unsafeBitCast(numbers, to: Integers.self) }
    @inline(__always)
    init(integers: Integers) { numbers = unsafeBitCast(integers, to: SIMD16<Float>.self) }
    @inline(__always)
    static func add(_ left: Integers, _ right: Int32) -> Integers { left &+ right }
    @inline(__always)
    static func subtract(_ left: Integers, _ right: Integers) -> Integers { left &- right }
    @inline(__always)
    static func shiftLeft(_ value: Integers, _ bits: Int32) -> Integers {
        value &<< Integers(repeating: bits)
    }
    @inline(__always)
    static func shiftRight(_ value: Integers, _ bits: Int32) -> Integers {
        value &>> Integers(repeating: bits)
    }
}

/// One truth value for each of sixteen lanes.
struct WideMask: LaneMask {
    fileprivate var bits: SIMDMask<SIMD16<Int32>>

    @inline(__always)
    fileprivate init(bits: SIMDMask<SIMD16<Int32>>) { self.bits = bits }

    @inline(__always)
    init(all value: Bool) { bits = SIMDMask(repeating: value) }

    subscript(lane lane: Int) -> Bool {
        get { bits[lane] }
        set { bits[lane] = newValue }
    }

    @inline(__always)
    func and(_ other: WideMask) -> WideMask { WideMask(bits: bits .& other.bits) }
    @inline(__always)
    func andNot(_ other: WideMask) -> WideMask { WideMask(bits: bits .& .!other.bits) }
    @inline(__always)
    var isEmpty: Bool { bits == SIMDMask(repeating: false) }
}

/// Sixty-four random bits for each of sixteen lanes.
struct WideWords: RandomWords {
    fileprivate var bits: SIMD16<UInt64>

    @inline(__always)
    private init(_ bits: SIMD16<UInt64>) { self.bits = bits }

    init(lanes value: UInt64) { bits = SIMD16(repeating: value) }

    subscript(lane lane: Int) -> UInt64 {
        get { bits[lane] }
        set { bits[lane] = newValue }
    }

    @inline(__always)
    func adding(_ other: WideWords) -> WideWords { WideWords(bits &+ other.bits) }
    @inline(__always)
    func exclusiveOr(_ other: WideWords) -> WideWords { WideWords(bits ^ other.bits) }
    @inline(__always)
    func shiftedLeft(_ count: UInt64) -> WideWords {
        WideWords(bits &<< SIMD16(repeating: count))
    }
    @inline(__always)
    func rotatedLeft(_ count: UInt64) -> WideWords {
        // As of eight lanes.
        let almost = bits &<< SIMD16(repeating: count &- 1)
        return WideWords((almost &+ almost) | (bits &>> SIMD16(repeating: 64 &- count)))
    }
}
