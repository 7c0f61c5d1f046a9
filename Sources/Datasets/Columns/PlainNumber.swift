/// A number of digits, a point, signs and an exponent only.
enum PlainNumber {
    /// Numbers have less than a hundred digits.
    static let limit = 1e100

    static func value(_ text: String) -> Double? {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                continue
            default: return nil
            }
        }
        return Double(text).flatMap { $0.magnitude < limit ? $0 : nil }
    }

    /// The same with a comma before decimals.
    static func value(withComma text: String) -> Double? {
        let bytes = text.utf8
        guard bytes.contains(comma), !bytes.contains(point), bytes.count < 100 else { return nil }
        return value(String(decoding: bytes.map { $0 == comma ? point : $0 }, as: UTF8.self))
    }

    private static let point = UInt8(ascii: "."), comma = UInt8(ascii: ",")

    /// What the point, or the comma, of a plain number says.
    static func mark(_ text: String, isComma: Bool = false) -> WrittenNumber.Mark {
        let bytes = text.utf8
        guard let point = bytes.firstIndex(of: isComma ? comma : point) else { return .none }
        var before = bytes[..<point]
        if let sign = before.first, sign < 0x30 { before = before.dropFirst() }
        let behind = bytes[bytes.index(after: point)...]
        let isGroup =
            (1...3).contains(before.count) && before.first != UInt8(ascii: "0")
            && behind.count == 3 && behind.allSatisfy { (0x30...0x39).contains($0) }
        return isComma
            ? isGroup ? .commaOrGroup : .comma
            : isGroup ? .pointOrGroup : .point
    }
}
