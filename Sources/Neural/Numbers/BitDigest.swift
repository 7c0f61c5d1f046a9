/// A hash of the bits of numbers, in their order: the 64-bit FNV-1a of G. Fowler, L. Noll and K.-P. Vo
/// over bytes, the lowest first.
public struct BitDigest: Sendable {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    /// The hash as sixteen hexadecimal digits in groups of four, as source code has it.
    public var digits: String {
        let padded = Array(padded(uppercase: true))
        return (0..<4).map { String(padded[4 * $0..<4 * $0 + 4]) }.joined(separator: "_")
    }

    /// The hash as sixteen hexadecimal digits.
    public var hexadecimal: String { padded(uppercase: false) }

    private func padded(uppercase: Bool) -> String {
        let text = String(value, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    public mutating func add(_ word: UInt64) {
        var rest = word
        for _ in 0..<8 {
            value = (value ^ (rest & 0xFF)) &* 0x100_0000_01B3
            rest >>= 8
        }
    }

    public mutating func add(_ number: Double) { add(number.bitPattern) }
    public mutating func add(_ number: Float) { add(UInt64(number.bitPattern)) }
    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
    public mutating func add(_ numbers: [Double]) { for number in numbers { add(number) } }
    public mutating func add(_ numbers: [Float]) { for number in numbers { add(number) } }
}
