/// Bytes as text of 64 letters (RFC 4648, section 4).
enum Base64 {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            var group: UInt32 = 0
            for k in 0..<3 {
                group = group << 8 | (k < count ? UInt32(bytes[index + k]) : 0)
            }
            for k in 0..<4 {
                let letter = letters[Int(group >> UInt32(18 - 6 * k) & 63)]
                text.append(k <= count ? letter : UInt8(ascii: "="))
            }
            index += 3
        }
        return text
    }
}
