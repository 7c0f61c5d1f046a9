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
    if exponent >= -4, exponent <= 4 {
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
/// - Parameters:
///   - value: the share; 1 is all.
///   - digits: decimals, all of which are written.
public func percent(_ value: Double, digits: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    return (value * 100).magnitude < 1e6
        ? fixed(value * 100, decimals: digits) : formatted(value * 100, digits: digits + 3)
}

/// Writes a number with so many decimals, zeros at the end among them; what is too large for that as a power of ten, and
/// a dash for what is no number.
public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = (value * scale).rounded()
    guard whole.magnitude < 1e15 else { return formatted(value) }
    var figures = String(Int(whole.magnitude))
    if decimals > 0 {
        figures = String(repeating: "0", count: max(decimals + 1 - figures.count, 0)) + figures
        figures.insert(".", at: figures.index(figures.endIndex, offsetBy: -decimals))
    }
    return (whole < 0 ? "−" : "") + figures
}

/// How many decimals numbers that stand beside each other have in common: as many as the largest with so many significant
/// digits, and more where two that differ would be written alike, or one that is not 0 as 0; nil where no few do.
public func commonDecimals(_ values: [Double], digits: Int) -> Int? {
    let largest = values.map(\.magnitude).max() ?? 0
    guard values.allSatisfy(\.isFinite), largest < 1e5, largest >= 1e-3 else { return nil }
    var (decimals, bound) = (max(digits - 1, 0), largest)
    while bound >= 10, decimals > 0 { (decimals, bound) = (decimals - 1, bound / 10) }
    while bound < 1 { (decimals, bound) = (decimals + 1, bound * 10) }
    return (decimals...decimals + 4).first { count in
        let written = values.map { fixed($0, decimals: count) }
        return Set(written).count == Set(values).count
            && !zip(values, written).contains { $0 != 0 && $1 == fixed(0, decimals: count) }
    }
}

/// How many digits tell two numbers apart; the usual ones if they do, or if nothing short does.
public func digitsApart(
    _ low: Double, _ high: Double, atLeast usual: Int, _ written: (Double, Int) -> String
) -> Int {
    (usual...usual + 4).first { written(low, $0) != written(high, $0) } ?? usual
}
