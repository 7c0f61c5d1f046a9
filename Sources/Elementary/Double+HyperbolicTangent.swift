extension Double {
    /// tanh x in double precision, by arithmetic alone: the same bits on every machine.
    ///
    /// Below 0.625 an odd polynomial, x + x³·p(x²), with coefficients from
    /// `.scripts/polynomials.py`; above it 1 − 2z / (1 + z) with z = e⁻²ˣ.
    public static func hyperbolicTangent(_ x: Double) -> Double {
        let size = x.magnitude
        guard size < 0.625 else {
            let z = exponential(-(size + size))
            let result = 1 - (z + z) / (1 + z)
            return x < 0 ? -result : result
        }
        // Where x³/3 is less than half of the last place, which keeps the sign of a zero too.
        guard size > 0x1p-28 else { return x }
        let square = x * x
        let fourth = square * square
        let eighth = fourth * fourth
        let p01 = -0.333_333_333_333_333_128 + 0.133_333_333_333_297_423 * square
        let p23 = -0.053_968_253_966_058_678_5 + 0.021_869_488_468_709_808_3 * square
        let p45 = -0.008_863_234_312_496_907_36 + 0.003_592_113_999_122_330_81 * square
        let p67 = -0.001_455_725_943_507_757_76 + 0.000_589_451_780_602_221_696 * square
        let p89 = -0.000_237_011_681_445_802_152 + 0.000_091_558_329_727_358_128_8 * square
        let rest = -0.000_030_187_141_044_746_621_3 + 6.042_434_624_672_801_22e-6 * square
        let p =
            (p01 + fourth * p23) + eighth * ((p45 + fourth * p67) + eighth * (p89 + fourth * rest))
        return x + (x * square) * p
    }
}
