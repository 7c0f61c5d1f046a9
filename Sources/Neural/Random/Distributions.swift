extension Xoshiro256<UInt64> {
    /// A number in [low, high), with 52 random bits.
    public mutating func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
        low + (high - low) * Double.uniform(next())
    }

    /// A standard normal number, by the polar method of Marsaglia and Bray (1964).
    public mutating func normal() -> Double {
        while true {
            let u = uniform(-1, 1)
            let v = uniform(-1, 1)
            let s = u * u + v * v
            // The second of the pair is not kept: the stream has no state beside its bits.
            if s > 0, s < 1 { return u * (-2 * Double.log(s) / s).squareRoot() }
        }
    }

    /// A whole number in 0 ..< count, without bias.
    public mutating func index(below count: Int) -> Int {
        precondition(count > 0, "no number lies below \(count)")
        let bound = UInt64(count)
        // Lemire (2019): the high word of a product, refusing the few words that would bias it.
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let refused = (0 &- bound) % bound
            while product.low < refused { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// Puts places into random order, all orders being equally likely (Fisher and Yates). Not generic: other modules
    /// would call what is not specialized, many times slower.
    public mutating func shuffle(_ elements: inout [Int]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, index(below: last + 1))
        }
    }
}
