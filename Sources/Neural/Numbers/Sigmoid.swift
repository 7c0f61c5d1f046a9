extension FloatLanes {
    /// 1 / (1 + e⁻ˣ) in single precision, without overflow: with z = e⁻|ˣ|, it is 1 / (1 + z) for
    /// x ≥ 0 and z − z² / (1 + z) below, which rounds less than z / (1 + z).
    @inline(__always)
    static func logistic(_ x: Self) -> Self {
        let one = Self(1)
        let z = exponential(-x.magnitude)
        let isNegative = x.isLess(than: Self(0))
        let quotient = one.replacing(with: z * z, where: isNegative) / (one + z)
        return quotient.replacing(with: z - quotient, where: isNegative)
    }
}
