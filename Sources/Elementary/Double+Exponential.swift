extension Double {
    /// eˣ in double precision, by additions and multiplications alone: the same bits on every machine.
    ///
    /// x = n·log 2 + r with |r| ≤ ½ log 2, then eˣ = 2ⁿ·(1 + r + r²·p(r)), as in single precision but
    /// with more terms. The coefficients of p come from `.scripts/polynomials.py`. 2ⁿ is applied as
    /// two factors, so that results below the normal range are rounded once.
    public static func exponential(_ x: Double) -> Double {
        // Beyond these the result is ∞ or 0. Not a number passes through.
        let x = x > 710 ? 710 : x < -746 ? -746 : x
        // Adding 1.5·2⁵² rounds to an integer and leaves it in the low bits.
        let magic = 0x1.8p52
        let shifted = x * 1.442_695_040_888_963_4 + magic
        let n = shifted - magic
        // log 2 in two parts; the first has 37 bits, so n times it is exact.
        let high = x - n * 0x1.62e4_2fef_ap-1
        let low = n * 0x1.cf79_abc9_e3b3_ap-40
        let r = high - low

        // Pairs of terms side by side: a shorter chain of operations than Horner's.
        let square = r * r
        let fourth = square * square
        let p01 = 0.500_000_000_000_000_004 + 0.166_666_666_666_666_836 * r
        let p23 = 0.041_666_666_666_666_089 + 0.008_333_333_333_316_915_47 * r
        let p45 = 0.001_388_888_888_911_728_56 + 0.000_198_412_698_966_842_418 * r
        let p67 = 0.000_024_801_586_924_576_298_6 + 2.755_723_455_595_735_33e-6 * r
        let p89 = 2.755_758_281_280_651_76e-7 + 2.511_214_535_896_174_38e-8 * r
        let upper = (p45 + square * p67) + fourth * (p89 + square * 2.082_653_244_337_516_83e-9)
        let p = (p01 + square * p23) + fourth * upper

        // What the rounding of r took off is still in its two parts.
        let result = 1 + (high + (square * p - low))
        let exponent = Int64(bitPattern: shifted.bitPattern &- magic.bitPattern)
        let half = exponent &>> 1
        return result * Double(exponent: half) * Double(exponent: exponent &- half)
    }

    /// 2ⁿ for −1022 ≤ n ≤ 1023.
    private init(exponent: Int64) {
        self.init(bitPattern: UInt64(bitPattern: (exponent &+ 1023) &<< 52))
    }
}
