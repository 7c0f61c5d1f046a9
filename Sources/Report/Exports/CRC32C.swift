/// The checksum of Castagnoli's polynomial (RFC 3720, appendix B.4), as records of TensorFlow carry it.
struct CRC32C: Hashable {
    let value: UInt32

    /// What each value of a byte does to the sum; the polynomial with its bits turned round is 0x82f63b78.
    private static let table = (0..<256).map { (byte: UInt32) -> UInt32 in
        var sum = byte
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82f6_3b78 : sum >> 1 }
        return sum
    }

    init(_ bytes: [UInt8]) {
        var sum = UInt32.max
        for byte in bytes {
            sum = sum >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
        }
        value = ~sum
    }

    /// Turned and moved on, so that the sum of bytes with sums among them is a good one, too.
    var masked: UInt32 { (value >> 15 | value << 17) &+ 0xa282_ead8 }
}
