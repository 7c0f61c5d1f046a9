import Testing

@testable import Report

@Suite struct ProtocolBufferTests {
    @Test("Examples of the encoding's guide")
    func examples() {
        var message = ProtocolBuffer()
        message.append(Int64(150), field: 1)
        #expect(message.bytes == [0x08, 0x96, 0x01])
        var outer = ProtocolBuffer()
        outer.append("testing", field: 2)
        outer.append(message, field: 3)
        #expect(
            outer.bytes == [0x12, 0x07] + Array("testing".utf8) + [0x1a, 0x03, 0x08, 0x96, 0x01])
        var negative = ProtocolBuffer()
        negative.append(Int64(-2), field: 1)
        #expect(
            negative.bytes
                == [0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])
    }
}
