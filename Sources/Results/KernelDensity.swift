import Elementary

/// The density of weighted values at some places, smoothed by a normal kernel of the width
/// h = 0.9·σ·n^(−1/5), where σ is their weighted standard deviation and n = 1/Σw² counts the values that weigh.
///
/// Source: B. W. Silverman, "Density Estimation for Statistics and Data Analysis", 1986, section 3.4.2.
/// - Parameters:
///   - values: finite.
///   - weights: of the values, which add up to 1.
///   - places: where the density is wanted.
/// - Returns: the density at every place; 0 throughout where all values are one.
/// - Complexity: the product of the numbers of values and places.
public func kernelDensity(
    of values: [Double], weights: [Double], at places: [Double]
) -> [Double] {
    let pairs = zip(values, weights)
    let mean = pairs.reduce(0) { $0 + $1.1 * $1.0 }
    let variance = pairs.reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    let counted = 1 / weights.reduce(0) { $0 + $1 * $1 }
    let width = 0.9 * variance.squareRoot() / Double.exponential(Double.logarithm(counted) / 5)
    guard width > 0 else { return [Double](repeating: 0, count: places.count) }
    // 1/√(2π), of the normal density.
    let factor = 0.398_942_280_401_432_7 / width
    return places.map { place in
        factor
            * pairs.reduce(0) { sum, pair in
                let distance = (place - pair.0) / width
                return sum + pair.1 * Double.exponential(-distance * distance / 2)
            }
    }
}
