import Testing

@testable import Report

@Suite struct CRC32CTests {
    @Test(
        "Examples of RFC 3720, appendix B.4, and the usual one",
        arguments: [
            (Array("123456789".utf8), 0xe306_9283), ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
            ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43), (Array(0..<32), 0x46dd_794e),
            ([], 0),
        ] as [([UInt8], UInt32)])
    func examples(bytes: [UInt8], value: UInt32) {
        #expect(CRC32C(bytes).value == value)
    }

    /// The sum of a count of 15, as the first record of every event file has it.
    @Test func masked() {
        #expect(CRC32C([15, 0, 0, 0, 0, 0, 0, 0]).masked == 0x092b_536d)
    }
}
