extension Double {
    /// log x in double precision, by arithmetic alone, so that it has the same bits on every machine:
    /// −∞ at 0, not a number below.
    ///
    /// x = 2ᵉ·(1 + f) with √½ ≤ 1 + f < √2, and with s = f / (2 + f) log(1 + f) = 2·artanh s =
    /// 2s + s³·p(s²). As 2s = f − s·f and s·f = f²/2 − s·f²/2, that is f − (f²/2 − s·(f²/2 + s²·p(s²))),
    /// whose first term is exact. The coefficients of p come from `.scripts/polynomials.py`.
    /// Source: P. Tang, "Table-driven implementation of the logarithm function in IEEE
    /// floating-point arithmetic", ACM Transactions on Mathematical Software 16 (1990), for this
    /// way of reducing the argument.
    public static func logarithm(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x < .infinity else { return .infinity }
        // Below the normal range: scaled up by 2⁵⁴ first.
        let isTiny = x < .leastNormalMagnitude
        let bits = Int64(bitPattern: (isTiny ? x * 0x1p54 : x).bitPattern)

        // Taking √½ off the bits makes the exponent field change over at √½ instead of at 1.
        let power = (bits &- 0x3FE6_A09E_667F_3BCD) &>> 52
        let f = Double(bitPattern: UInt64(bitPattern: bits &- power &<< 52)) - 1
        let exponent = Double(power &- (isTiny ? 54 : 0))

        let s = f / (2 + f)
        let square = s * s
        let fourth = square * square
        let p01 = 0.666_666_666_666_673_513 + 0.399_999_999_994_091_613 * square
        let p23 = 0.285_714_287_437_729_919 + 0.222_221_984_157_191_335 * square
        let p45 = 0.181_835_732_633_502_656 + 0.153_138_035_311_145_701 * square
        let p = p01 + fourth * (p23 + fourth * (p45 + fourth * 0.147_985_971_170_217_159))

        // log 2 in two parts; the first has 37 bits, so that the exponent times it is exact.
        let half = 0.5 * f * f
        let tail = s * (half + square * p) + exponent * 0x1.cf79_abc9_e3b3_ap-40
        return exponent * 0x1.62e4_2fef_ap-1 - ((half - tail) - f)
    }
}
