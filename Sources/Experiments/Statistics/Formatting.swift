public import Base

/// Writes a number with so many significant digits: 0.0313, 1.25, 340, and far from 1 as
/// `1.3 × 10^{−7}` in the markup of `RichText`.
public func formatted(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : (value < 0 ? "−∞" : "∞") }
    guard value != 0 else { return "0" }
    let sign = value < 0 ? "−" : ""
    var mantissa = value.magnitude
    var exponent = 0
    while mantissa >= 10 {
        mantissa /= 10
        exponent += 1
    }
    while mantissa < 1 {
        mantissa *= 10
        exponent -= 1
    }
    var scale = 1
    for _ in 1..<max(digits, 1) { scale *= 10 }
    var whole = Int((mantissa * Double(scale)).rounded())
    if whole == scale * 10 {
        whole /= 10
        exponent += 1
    }
    var figures = String(whole)
    if exponent >= -4, exponent <= 5 {
        if exponent < 0 {
            figures = "0." + String(repeating: "0", count: -exponent - 1) + figures
        } else if exponent + 1 >= figures.count {
            return sign + figures + String(repeating: "0", count: exponent + 1 - figures.count)
        } else {
            figures.insert(".", at: figures.index(figures.startIndex, offsetBy: exponent + 1))
        }
        return sign + trimmed(figures)
    }
    if figures.count > 1 { figures.insert(".", at: figures.index(after: figures.startIndex)) }
    let power = "10^{\(exponent < 0 ? "−" : "")\(exponent.magnitude)}"
    let factor = trimmed(figures)
    return sign + (factor == "1" ? power : "\(factor)\u{A0}×\u{A0}\(power)")
}

private func trimmed(_ figures: String) -> String {
    guard figures.contains(".") else { return figures }
    var result = figures
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return result
}

/// Writes a share as a percentage without its sign.
func percent(_ value: Double, digits: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = (value * 100 * scale).rounded()
    return digits == 0 && whole.magnitude < 1e6
        ? (whole < 0 ? "−" : "") + String(Int(whole.magnitude))
        : formatted(whole / scale, digits: digits + 3)
}

/// How many digits tell two numbers apart; the usual ones if they do, or if nothing short does.
func digitsApart(
    _ low: Double, _ high: Double, atLeast usual: Int, _ written: (Double, Int) -> String
) -> Int {
    (usual...usual + 4).first { written(low, $0) != written(high, $0) } ?? usual
}

extension Localized {
    /// The same in both languages.
    init(_ text: String) { self.init(en: text, zh: text) }

    /// A number. It and those below say so where there is none.
    static func number(_ value: Double, digits: Int = 3) -> Localized {
        value.isFinite ? Localized(formatted(value, digits: digits)) : .noValue
    }

    /// A whole number.
    static func count(_ value: Int) -> Localized { Localized(String(value)) }

    /// Units of each hidden layer: `8`, or `16 + 16`.
    static func layers(_ units: [Int]) -> Localized {
        Localized(units.map(String.init).joined(separator: " + "))
    }

    /// So many seeds.
    public static func seeds(_ count: Int) -> Localized {
        Localized(en: count == 1 ? "1 seed" : "\(count) seeds", zh: "\(count) 个种子")
    }

    /// So many seeds, the first of a report's.
    static func seeds(_ count: Int, of all: Int) -> Localized {
        count < all
            ? Localized(
                en: "the first \(count) of the \(all) seeds", zh: "\(all) 个种子中的前 \(count) 个")
            : seeds(count)
    }

    /// How many rows a batch has; 0 is all of them.
    static func batches(of size: Int) -> Localized {
        size == 0
            ? Localized(en: "full batch", zh: "全批量")
            : Localized(en: "batches of \(size)", zh: "批大小 \(size)")
    }

    /// A median and its range from 10 % to 90 %.
    static func spread(_ spread: Spread, digits: Int = 2) -> Localized {
        withRange(spread.median, spread.low, spread.high, digits: digits, unit: "") {
            formatted($0, digits: $1)
        }
    }

    /// A share and its Wilson interval.
    static func share(_ share: Share, digits: Int = 0) -> Localized {
        let interval = share.interval
        return withRange(
            share.value, interval.low, interval.high, digits: digits, unit: " %"
        ) { percent($0, digits: $1) }
    }

    /// A percentage.
    static func percentage(_ value: Double, digits: Int = 0) -> Localized {
        value.isFinite ? Localized(percent(value, digits: digits) + " %") : .noValue
    }

    /// A median percentage and its range from 10 % to 90 %.
    static func percentages(_ spread: Spread, digits: Int = 0) -> Localized {
        withRange(spread.median, spread.low, spread.high, digits: digits, unit: " %") {
            percent($0, digits: $1)
        }
    }

    /// A number and its range, if there is any, with digits enough to see its ends apart.
    private static func withRange(
        _ value: Double, _ low: Double, _ high: Double, digits: Int, unit: String,
        _ written: (Double, Int) -> String
    ) -> Localized {
        guard value.isFinite else { return .noValue }
        guard low < high else { return Localized(written(value, digits) + unit) }
        let digits = digitsApart(low, high, atLeast: digits, written)
        let (own, from) = (written(value, digits) + unit, written(low, digits))
        let to = written(high, digits) + unit
        return Localized(en: "\(own) (\(from) to \(to))", zh: "\(own)（\(from) 至 \(to)）")
    }
}
