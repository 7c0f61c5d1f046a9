/// A message as protocol buffers write it: fields with a number and a value, one after the other
/// (https://protobuf.dev/programming-guides/encoding).
struct ProtocolBuffer {
    private(set) var bytes: [UInt8] = []

    /// How a value is written, as a field's number says in its lowest bits.
    private enum Wire: UInt64 {
        case varint = 0
        case eightBytes = 1
        case counted = 2
        case fourBytes = 5
    }

    mutating func append(_ value: Double, field: UInt64) {
        begin(field, .eightBytes)
        bytes.append(littleEndian: value.bitPattern)
    }

    mutating func append(_ value: Float, field: UInt64) {
        begin(field, .fourBytes)
        bytes.append(littleEndian: value.bitPattern)
    }

    /// - Parameter value: negative ones take ten bytes.
    mutating func append(_ value: Int64, field: UInt64) {
        begin(field, .varint)
        append(varint: UInt64(bitPattern: value))
    }

    mutating func append(_ text: String, field: UInt64) { append(Array(text.utf8), field: field) }

    mutating func append(_ message: ProtocolBuffer, field: UInt64) {
        append(message.bytes, field: field)
    }

    private mutating func append(_ content: [UInt8], field: UInt64) {
        begin(field, .counted)
        append(varint: UInt64(content.count))
        bytes += content
    }

    private mutating func begin(_ field: UInt64, _ wire: Wire) {
        append(varint: field << 3 | wire.rawValue)
    }

    /// Seven bits a byte, the lowest first; all but the last have the highest bit set.
    private mutating func append(varint value: UInt64) {
        var rest = value
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
