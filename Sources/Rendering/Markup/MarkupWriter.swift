/// Text of an XML document being written.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []

    /// Takes markup as it is.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Takes markup as it is.
    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func raw(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Text or an attribute's value: escapes what has a meaning in XML, and writes control
    /// characters as spaces.
    mutating func text(_ text: String) {
        for byte in PlainCharacters.printable(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case UInt8(ascii: "'"): raw("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// A number to two decimals.
    mutating func number(_ value: Double) {
        hundredths(MarkupWriter.hundredths(of: value))
    }

    /// A number given as whole hundredths, without needless zeros.
    mutating func hundredths(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        if whole > 0 || rest == 0 { digits(whole) }
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    /// The nearest whole number of hundredths.
    /// - Precondition: the value is finite and below 10¹² in size.
    static func hundredths(of value: Double) -> Int {
        precondition(abs(value) < 1e12, "a display list holds finite places on the page")
        return Int((value * 100).rounded())
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
