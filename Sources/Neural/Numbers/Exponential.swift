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

        // Adding 1.5·2²³ rounds to an integer and leaves it in the low bits.
        let magic = Self(12_582_912)
        let shifted = x * Self(1.442_695_040_888_963_4) + magic
        let n = shifted - magic
        // log 2 in two parts; the first has trailing zeros, so n times it is exact.
        let r = (x - n * Self(0.693_359_375)) + n * Self(2.121_944_400_546_905_8e-4)

        var p = Self(0.001_381_446_224_99)
        p = p * r + Self(0.008_368_781_382_27)
        p = p * r + Self(0.041_668_394_328_7)
        p = p * r + Self(0.166_665_200_974)
        p = p * r + Self(0.499_999_934_118)
        let fraction = Self(1) + (r + (r * r) * p)

        let exponent = add(shifted.integers, -0x4B40_0000)
        let half = shiftRight(exponent, 1)
        let rest = subtract(exponent, half)
        let first = Self(integers: shiftLeft(add(half, 127), 23))
        let second = Self(integers: shiftLeft(add(rest, 127), 23))
        return fraction * first * second
    }
}
