/// `digits · 10^exponent`, exactly; what tick labels are written from.
struct DecimalNumber: Sendable, Hashable {
    var digits: Int
    var exponent: Int

    /// Trailing zeros of the digits move into the exponent.
    init(digits: Int, exponent: Int) {
        var (digits, exponent) = (digits, exponent)
        while digits != 0, digits.isMultiple(of: 10) {
            digits /= 10
            exponent += 1
        }
        self.digits = digits
        self.exponent = digits == 0 ? 0 : exponent
    }

    /// The nearest `Double`.
    var value: Double {
        // Dividing by an exact power rounds once; multiplying by an inexact one would round twice.
        if exponent >= 0 { return Double(digits) * powerOfTen(exponent) }
        if exponent >= -300 { return Double(digits) / powerOfTen(-exponent) }
        return Double(digits) / powerOfTen(300) / powerOfTen(-exponent - 300)
    }

    /// The power of ten of the leading digit; 0 for zero.
    var magnitude: Int {
        digits == 0 ? 0 : exponent + String(digits.magnitude).count - 1
    }

    /// The number in plain notation, divided by `10^sharedExponent`, with `decimals` places after
    /// the point (more if the number needs them); the minus sign is U+2212, zero is plain `0`.
    func text(sharedExponent: Int = 0, decimals: Int = 0) -> String {
        guard digits != 0 else { return "0" }
        let power = exponent - sharedExponent
        var text = String(digits.magnitude)
        var places = 0
        if power >= 0 {
            text += String(repeating: "0", count: power)
        } else {
            places = -power
            if text.count <= places {
                text = String(repeating: "0", count: places + 1 - text.count) + text
            }
        }
        if decimals > places {
            text += String(repeating: "0", count: decimals - places)
            places = decimals
        }
        if places > 0 {
            text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
        }
        return (digits < 0 ? "\u{2212}" : "") + text
    }
}
