extension FloatLanes {
    /// 1 / (1 + e⁻ˣ) in single precision, without overflow: with z = e⁻|ˣ| and q = z − z² / (1 + z),
    /// which rounds less than z / (1 + z), it is q for x < 0 and 1 − q else.
    @inline(__always)
    static func logistic(_ x: Self) -> Self {
        let one = Self(1)
        let z = exponential(minus: x.magnitude)
        let q = z - z * z / (one + z)
        return (one - q).replacing(with: q, where: x.isLess(than: Self(0)))
    }
}
