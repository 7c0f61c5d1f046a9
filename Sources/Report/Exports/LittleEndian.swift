extension [UInt8] {
    /// Adds a number's bytes, the lowest first, whatever the processor's order.
    mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
