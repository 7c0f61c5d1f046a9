/// Sine and cosine by arithmetic alone, so that they have the same bits on every machine (the C
/// library's may not).
public struct Turn: Sendable, Hashable {
    public let sine, cosine: Double

    /// - Parameter turns: the angle in whole turns, at most some thousands.
    public init(_ turns: Double) {
        // The angle is a whole number of quarters and a rest of an eighth at most, on which the
        // series converge fast.
        let quarters = (turns * 4).rounded()
        let x = (turns - quarters / 4) * 2 * Double.pi
        let square = x * x
        var (sine, cosine) = (0.0, 0.0)
        // Whole steps: steps between numbers with a fraction are fused products.
        for step in stride(from: 18, through: 2, by: -2) {
            let n = Double(step)
            sine = (1 + sine) * -square / (n * (n + 1))
            cosine = (1 + cosine) * -square / ((n - 1) * n)
        }
        (sine, cosine) = (x * (1 + sine), 1 + cosine)
        switch Int(quarters) & 3 {
        case 0: (self.sine, self.cosine) = (sine, cosine)
        case 1: (self.sine, self.cosine) = (cosine, -sine)
        case 2: (self.sine, self.cosine) = (-sine, -cosine)
        default: (self.sine, self.cosine) = (-cosine, sine)
        }
    }
}
