#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The logarithm to base ten.
func commonLogarithm(_ value: Double) -> Double {
    log10(value)
}

/// `base` to the power of `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double {
    pow(base, exponent)
}

/// The cosine of an angle in radians.
func cosine(_ angle: Double) -> Double {
    cos(angle)
}

/// 10 to an integer power.
func powerOfTen(_ exponent: Int) -> Double {
    pow(10, Double(exponent))
}
