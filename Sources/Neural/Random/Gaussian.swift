extension Number {
    /// A standard normal number in every lane, from two draws of its stream, by the transform of Box
    /// and Muller (1958): √(−2·log(1 − u))·cos(2πv).
    static func gaussian(_ stream: inout Xoshiro256<Words>) -> Self {
        let one = Self(1)
        let radius = (Self(-2) * log(one - uniform(stream.next()))).squareRoot()
        return radius * cosine(turns: uniform(stream.next()))
    }

    /// cos(2πv) for v in [0, 1]: with s = |v − ½| − ¼ in [−¼, ¼] it is sin(2πs), by Taylor's
    /// series to the fifteenth power, exact to 10⁻¹¹.
    static func cosine(turns v: Self) -> Self {
        let s = ((v - Self(0.5)).magnitude - Self(0.25)) * Self(2 * Double.pi)
        let square = s * s
        var sum = Self(1)
        // Whole steps: steps between numbers with a fraction are fused products.
        for odd in stride(from: 15, to: 1, by: -2) {
            sum = Self(1) - square * Self(1 / Double(odd * (odd - 1))) * sum
        }
        return s * sum
    }
}
