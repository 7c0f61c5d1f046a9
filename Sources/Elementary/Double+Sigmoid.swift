extension Double {
    /// 1 / (1 + e⁻ˣ) in double precision, without overflow: with z = e⁻|ˣ| it is z − z² / (1 + z),
    /// which rounds less than z / (1 + z), for x < 0 and 1 / (1 + z) else.
    public static func logistic(_ x: Double) -> Double {
        let z = exponential(-x.magnitude)
        return x < 0 ? z - z * z / (1 + z) : 1 / (1 + z)
    }
}
