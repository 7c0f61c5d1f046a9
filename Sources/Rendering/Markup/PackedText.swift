import CPNG

/// Text as it travels inside a page: a gzip file in 64 letters, which browsers unpack by themselves.
public enum PackedText {
    public static func pack(_ text: String) -> String {
        let result = Array(text.utf8).withUnsafeBufferPointer {
            cpng_gzip($0.baseAddress, $0.count)
        }
        guard let bytes = result.bytes else {
            preconditionFailure("text is packed unless memory runs out")
        }
        defer { cpng_free(bytes) }
        let packed = Array(UnsafeBufferPointer(start: bytes, count: result.count))
        return String(decoding: Base64.encode(packed), as: UTF8.self)
    }
}
