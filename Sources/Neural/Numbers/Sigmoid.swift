extension FloatLanes {
    /// 1 / (1 + e⁻ˣ) in single precision, without overflow: with z = e⁻|ˣ| and q = z − z² / (1 + z),
    /// which rounds less than z / (1 + z), it is q for x < 0 and 1 − q else.
    @inline(__always)
    static func logistic(_ x: Self) -> Self {
        let one = Self(1)
        let z = exponential(minus: x.magnitude)
        // A square below 2⁻⁸⁰ changes nothing, and below 2⁻¹²⁶ takes some processors a hundred times as long.
        let root = z.zeroed(below: Self(0x1p-40))
        let q = z - root * root / (one + z)
        return (one - q).replacing(with: q, where: x.isLess(than: Self(0)))
    }
}
