extension FloatLanes {
    /// eˣ in single precision.
    ///
    /// x = n·log 2 + r with |r| ≤ ½ log 2, then eˣ = 2ⁿ·(1 + r + r²·p(r)). The coefficients of p come
    /// from `.scripts/polynomials.py`. 2ⁿ is applied as two factors, so that results below the
    /// normal range are rounded once.
    @inline(__always)
    static func exponential(_ x: Self) -> Self {
        let high = Self(89)
        let low = Self(-104)
        var x = x.replacing(with: high, where: high.isLess(than: x))
        x = x.replacing(with: low, where: x.isLess(than: low))
        let (fraction, exponent) = powerOfTwo(x)
        let half = shiftRight(exponent, 1)
        let rest = subtract(exponent, half)
        let first = Self(integers: shiftLeft(add(half, 127), 23))
        let second = Self(integers: shiftLeft(add(rest, 127), 23))
        return fraction * first * second
    }

    /// e⁻ˢ for s ≥ 0, the same with fewer operations: 2ⁿ is applied as 2ⁿ⁺⁶⁴ and 2⁻⁶⁴, which makes 0 of
    /// s = 104 and so of all that is larger.
    @inline(__always)
    static func exponential(minus size: Self) -> Self {
        let most = Self(104)
        let s = size.replacing(with: most, where: most.isLess(than: size))
        let (shifted, n) = nearestInteger(s * Self(-1.442_695_040_888_963_4))
        // The signs of constants spare turning s round.
        let r = (n * Self(-0.693_359_375) - s) + n * Self(2.121_944_400_546_905_8e-4)
        let raised = Self(integers: shiftLeft(add(exponent(of: shifted), 127 + 64), 23))
        return fraction(r) * raised * Self(0x1p-64)
    }

    /// 1 + r + r²·p(r) and n of the description above.
    @inline(__always)
    private static func powerOfTwo(_ x: Self) -> (fraction: Self, exponent: Integers) {
        let (shifted, n) = nearestInteger(x * Self(1.442_695_040_888_963_4))
        // log 2 in two parts; the first has trailing zeros, so n times it is exact.
        let r = (x - n * Self(0.693_359_375)) + n * Self(2.121_944_400_546_905_8e-4)
        return (fraction(r), exponent(of: shifted))
    }

    /// The nearest integer, and a number that has it in its low bits.
    @inline(__always)
    private static func nearestInteger(_ x: Self) -> (shifted: Self, n: Self) {
        // Adding 1.5·2²³ rounds to an integer and leaves it in the low bits.
        let magic = Self(12_582_912)
        let shifted = x + magic
        return (shifted, shifted - magic)
    }

    @inline(__always)
    private static func exponent(of shifted: Self) -> Integers {
        add(shifted.integers, -0x4B40_0000)
    }

    /// 1 + r + r²·p(r).
    @inline(__always)
    private static func fraction(_ r: Self) -> Self {
        // Pairs of terms side by side: a shorter chain of operations than Horner's.
        let square = r * r
        let low = Self(0.499_999_934_118) + Self(0.166_665_200_974) * r
        let middle = Self(0.041_668_394_328_7) + Self(0.008_368_781_382_27) * r
        let p = low + square * (middle + square * Self(0.001_381_446_224_99))
        return Self(1) + (r + square * p)
    }
}
