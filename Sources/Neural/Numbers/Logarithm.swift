extension FloatLanes {
    /// log x in single precision: −∞ at 0, not a number below.
    ///
    /// x = 2ᵉ·(1 + f) with √½ ≤ 1 + f < √2, then log x = e·log 2 + f − f²/2 + f³·p(f). The
    /// coefficients of p come from `.scripts/polynomials.py`.
    @inline(__always)
    static func logarithm(_ x: Self) -> Self {
        let zero = Self(0)
        // Below the normal range: scaled up by 2²³ first.
        let tiny = x.isLess(than: Self(0x1p-126))
        let scaled = x.replacing(with: x * Self(0x1p23), where: tiny)
        let correction = zero.replacing(with: Self(-23), where: tiny)

        // Taking √½ off the bits makes the exponent field change over at √½ instead of at 1.
        let bits = scaled.integers
        let offset = add(bits, -0x3F35_04F3)
        let e = shiftRight(offset, 23)
        let mantissa = Self(integers: subtract(bits, shiftLeft(e, 23)))
        // An integer below 2²² becomes a number by the magic constant's low bits.
        let magic = Self(12_582_912)
        let exponent = (Self(integers: add(e, 0x4B40_0000)) - magic) + correction

        let f = mantissa - Self(1)
        var p = Self(0.067_464_672_805_3)
        p = p * f + Self(-0.116_756_109_937)
        p = p * f + Self(0.118_882_198_865)
        p = p * f + Self(-0.124_055_990_831)
        p = p * f + Self(0.142_195_453_478)
        p = p * f + Self(-0.166_679_950_666)
        p = p * f + Self(0.200_021_190_187)
        p = p * f + Self(-0.250_000_096_178)
        p = p * f + Self(0.333_333_125_979)
        let square = f * f
        let tail = (f * square) * p - exponent * Self(2.121_944_400_546_905_8e-4)
        var result = exponent * Self(0.693_359_375) + (f + (tail - Self(0.5) * square))

        let infinity = Self(.infinity)
        // The largest finite number.
        let largest = Self(0x1.fffffep127)
        result = result.replacing(with: x, where: largest.isLess(than: x))
        result = result.replacing(with: Self(.nan), where: x.isLess(than: zero))
        let isZero = scaled.magnitude.isLess(than: Self(0x1p-126))
        result = result.replacing(with: -infinity, where: isZero)
        // Not a number passes through the sum.
        return result
            + (x - x).replacing(with: zero, where: x.magnitude.isLess(than: infinity))
            .replacing(with: zero, where: largest.isLess(than: x))
    }
}
