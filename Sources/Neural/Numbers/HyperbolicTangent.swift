extension FloatLanes {
    /// tanh x in single precision.
    ///
    /// Below 0.625 an odd polynomial, x + x³·p(x²), with coefficients from
    /// `.scripts/polynomials.py`; above it 1 − 2z / (1 + z) with z = e⁻²ˣ.
    @inline(__always)
    static func hyperbolicTangent(_ x: Self) -> Self {
        let size = x.magnitude
        let square = x * x
        var p = Self(-0.005_704_947_322_42)
        p = p * square + Self(0.020_639_048_178_1)
        p = p * square + Self(-0.053_739_701_654)
        p = p * square + Self(0.133_314_420_121)
        p = p * square + Self(-0.333_332_819_336)
        let near = x + (x * square) * p

        let one = Self(1)
        let z = exponential(minus: size + size)
        let far = one - (z + z) / (z + one)
        let signed = far.replacing(with: -far, where: x.isLess(than: Self(0)))
        return signed.replacing(with: near, where: size.isLess(than: Self(0.625)))
    }
}
