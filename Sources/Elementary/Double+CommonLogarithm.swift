extension Double {
    /// The logarithm to base ten, by arithmetic alone: exact at powers of ten from 10⁻²² to 10²²,
    /// −∞ at 0, not a number below.
    ///
    /// x = 10ⁿ·m with m between √0.1 and √10, then it is n + log m / log 10.
    public static func commonLogarithm(_ x: Double) -> Double {
        guard x > 0, x < .infinity else { return logarithm(x) }
        // Powers of ten below the normal range have few digits: scaled up first.
        guard x >= 1e-290 else { return commonLogarithm(x * 1e22) - 22 }
        let n = (logarithm(x) * 0.434_294_481_903_251_8).rounded()
        return n + logarithm(x / power(ten: Int(n))) * 0.434_294_481_903_251_8
    }

    /// 10 to any power, by arithmetic alone: exact for whole numbers from 0 to 22, rounded once for
    /// those from −22 to −1.
    public static func power(ten exponent: Double) -> Double {
        // Beyond these the result is ∞ or 0. Not a number passes through.
        guard exponent > -400 else { return exponent.isNaN ? exponent : 0 }
        guard exponent < 400 else { return .infinity }
        let whole = exponent.rounded()
        return power(ten: Int(whole)) * exponential((exponent - whole) * 2.302_585_092_994_045_7)
    }

    /// 10 to a whole power, by multiplications alone: exact from 0 to 22, rounded once from −22 to −1.
    public static func power(ten exponent: Int) -> Double {
        var (result, rest) = (1.0, min(exponent.magnitude, 400))
        while rest > 22 {
            result *= 1e22
            rest -= 22
        }
        // Every product up to 10²² is exact.
        var last = 1.0
        for _ in 0..<rest { last *= 10 }
        result *= last
        return exponent < 0 ? 1 / result : result
    }
}
