/// For how many seeds something is true in two settings, seed by seed.
public struct PairedShares: Sendable, Hashable {
    /// True in both, in the first alone, in the second alone, in neither.
    private let both, first, second, neither: Int

    /// - Parameter pairs: whether it is true in the first setting, and in the second.
    public init(_ pairs: some Sequence<(Bool, Bool)>) {
        var counts = [0, 0, 0, 0]
        for (one, other) in pairs { counts[(one ? 0 : 2) + (other ? 0 : 1)] += 1 }
        (both, first, second, neither) = (counts[0], counts[1], counts[2], counts[3])
    }

    /// How many seeds have each pair of values, 1 where it is true.
    var counts: [(first: Double, second: Double, count: Int)] {
        [(1, 1, both), (1, 0, first), (0, 1, second), (0, 0, neither)]
    }

    /// How many seeds there are.
    public var count: Int { both + first + second + neither }

    /// The difference of the shares, first − second, with its interval.
    ///
    /// Source: R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based
    /// on paired data", Statistics in Medicine 17 (1998), method 10.
    func difference(_ confidence: Confidence) -> (value: Double, low: Double, high: Double) {
        guard count > 0 else { return (.nan, .nan, .nan) }
        let (one, other) = (Share(both + first, of: count), Share(both + second, of: count))
        let (a, b) = (one.interval(confidence), other.interval(confidence))
        let (below, above) = (one.value - a.low, a.high - one.value)
        let (otherBelow, otherAbove) = (other.value - b.low, b.high - other.value)
        func root(_ x: Double, _ y: Double) -> Double {
            (x * x - 2 * correlation * x * y + y * y).squareRoot()
        }
        let difference = one.value - other.value
        return (
            difference, difference - root(below, otherAbove), difference + root(above, otherBelow)
        )
    }

    /// That of the two, with a correction for continuity; 0 where one of them is always or never true.
    private var correlation: Double {
        let margins = [both + first, second + neither, both + second, first + neither].map(
            Double.init)
        let product = margins.reduce(1, *)
        guard product > 0 else { return 0 }
        let determinant = Double(both) * Double(neither) - Double(first) * Double(second)
        let corrected = determinant > 0 ? max(determinant - Double(count) / 2, 0) : determinant
        return corrected / product.squareRoot()
    }
}
