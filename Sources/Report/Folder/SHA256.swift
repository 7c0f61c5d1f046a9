/// The hash of FIPS 180-4, section 6.2, for the manifest and the page's content security policy.
public struct SHA256: Sendable, Hashable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    public init(_ message: [UInt8]) {
        var state: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
            0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        let whole = message.count / 64 * 64
        var tail = Array(message[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bitCount = UInt64(message.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
        }
        message.withUnsafeBytes { SHA256.compress($0, count: whole, into: &state) }
        tail.withUnsafeBytes { SHA256.compress($0, count: $0.count, into: &state) }
        bytes = state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Lower-case hexadecimal digits.
    public var hex: String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private static func compress(
        _ message: UnsafeRawBufferPointer, count: Int, into state: inout [UInt32]
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            words.initialize(repeating: 0)
            constants.withUnsafeBufferPointer { constants in
                for start in stride(from: 0, to: count, by: 64) {
                    for index in 0..<16 {
                        words[index] = UInt32(
                            bigEndian: message.loadUnaligned(
                                fromByteOffset: start + 4 * index, as: UInt32.self))
                    }
                    for index in 16..<64 {
                        let early = words[index - 15]
                        let late = words[index - 2]
                        let sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
                        let sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
                        words[index] = words[index - 16] &+ sigma0 &+ words[index - 7] &+ sigma1
                    }
                    mix(words, constants, into: &state)
                }
            }
        }
    }

    private static func mix(
        _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
        into state: inout [UInt32]
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // A step moves each of the eight on by a place; eight steps in a row need not move any.
        for index in stride(from: 0, to: 64, by: 8) {
            func input(_ step: Int) -> UInt32 { constants[index + step] &+ words[index + step] }
            step(a, b, c, &d, e, f, g, &h, input(0))
            step(h, a, b, &c, d, e, f, &g, input(1))
            step(g, h, a, &b, c, d, e, &f, input(2))
            step(f, g, h, &a, b, c, d, &e, input(3))
            step(e, f, g, &h, a, b, c, &d, input(4))
            step(d, e, f, &g, h, a, b, &c, input(5))
            step(c, d, e, &f, g, h, a, &b, input(6))
            step(b, c, d, &e, f, g, h, &a, input(7))
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() {
            state[index] &+= value
        }
    }

    /// One of the 64 steps: what it leaves in the places of `d` and `h` moves on to those of `e` and `a`.
    @inline(__always)
    private static func step(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
    ) {
        let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let choice = (e & f) ^ (~e & g)
        let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let first = h &+ sum1 &+ choice &+ input
        d &+= first
        h = first &+ sum0 &+ majority
    }

    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    /// Fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
        0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
        0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
        0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
        0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
        0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
        0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
        0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
