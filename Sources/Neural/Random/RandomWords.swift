/// Sixty-four random bits for each lane, with the few operations that a generator needs.
public protocol RandomWords: Sendable {
    /// The bits of one lane.
    subscript(lane lane: Int) -> UInt64 { get set }
    init(lanes value: UInt64)
    func adding(_ other: Self) -> Self
    func exclusiveOr(_ other: Self) -> Self
    func shiftedLeft(_ bits: UInt64) -> Self
    /// By 1 to 63 bits.
    func rotatedLeft(_ bits: UInt64) -> Self
}

extension UInt64: RandomWords {
    @inlinable
    public subscript(lane lane: Int) -> UInt64 {
        get { self }
        set { self = newValue }
    }
    @inlinable public init(lanes value: UInt64) { self = value }
    @inlinable public func adding(_ other: UInt64) -> UInt64 { self &+ other }
    @inlinable public func exclusiveOr(_ other: UInt64) -> UInt64 { self ^ other }
    @inlinable public func shiftedLeft(_ bits: UInt64) -> UInt64 { self &<< bits }
    @inlinable
    public func rotatedLeft(_ bits: UInt64) -> UInt64 { (self &<< bits) | (self &>> (64 &- bits)) }
}

extension SIMD8<UInt64>: RandomWords {
    @inlinable
    public subscript(lane lane: Int) -> UInt64 {
        get { self[lane] }
        set { self[lane] = newValue }
    }
    @inlinable public init(lanes value: UInt64) { self.init(repeating: value) }
    @inlinable @inline(__always)
    public func adding(_ other: Self) -> Self { self &+ other }
    @inlinable @inline(__always)
    public func exclusiveOr(_ other: Self) -> Self { self ^ other }
    @inlinable @inline(__always)
    public func shiftedLeft(_ bits: UInt64) -> Self { self &<< Self(repeating: bits) }
    @inlinable @inline(__always)
    public func rotatedLeft(_ bits: UInt64) -> Self {
        // The last bit by an addition: two shifts would be taken for a rotation of each lane by itself, as most
        // processors can rotate single words alone.
        let almost = self &<< Self(repeating: bits &- 1)
        return (almost &+ almost) | (self &>> Self(repeating: 64 &- bits))
    }
}
