import Elementary

// None of these is the C library's: figures have the same places on every machine.

/// The logarithm to base ten.
func commonLogarithm(_ value: Double) -> Double {
    Double.commonLogarithm(value)
}

/// `base` to the power of `exponent`.
/// - Parameter base: not negative.
func power(_ base: Double, _ exponent: Double) -> Double {
    base == 10 ? Double.power(ten: exponent) : .exponential(exponent * .logarithm(base))
}

/// 10 to an integer power.
func powerOfTen(_ exponent: Int) -> Double {
    Double.power(ten: exponent)
}
