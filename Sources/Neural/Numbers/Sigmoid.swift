extension FloatLanes {
    /// 1 / (1 + e⁻ˣ) in single precision, without overflow: with z = e⁻|ˣ|, it is 1 / (1 + z) for
    /// x ≥ 0 and z / (1 + z) below.
    @inline(__always)
    static func logistic(_ x: Self) -> Self {
        let one = Self(1)
        let z = exponential(-x.magnitude)
        return one.replacing(with: z, where: x.isLess(than: Self(0))) / (one + z)
    }
}
