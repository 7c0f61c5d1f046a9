import Testing

@testable import Neural

@Suite struct GradientNoiseTests {
    /// σ² = η/(1 + t)^0.55.
    @Test func theVarianceFalls() {
        let noise = GradientNoise(variance: 0.3)
        #expect(abs(noise.deviation(step: 0) - 0.5477225575051661) < 1e-15)
        #expect(abs(noise.deviation(step: 1) - 0.452665481910383) < 1e-12)
        #expect(abs(noise.deviation(step: 999) - 0.08195220201864631) < 1e-12)
    }

    /// At every step other numbers, in every lane its own, with the deviation of the step.
    @Test func gradientsGetTheirNoise() {
        var state = GradientNoiseState<SIMD8<Float>>(
            GradientNoise(variance: 4), seeds: Array(0..<8))
        let gradients = Memory<SIMD8<Float>>(count: 4000, repeating: SIMD8(5))
        withExtendedLifetime(gradients) {
            for step in 0..<3 {
                gradients.start.update(repeating: SIMD8(5), count: 4000)
                state.add(to: gradients.start, count: 4000)
                let values = gradients.start.prefix(4000).flatMap { pack in
                    (0..<8).map { Double(pack[$0]) - 5 }
                }
                let count = Double(values.count)
                let sigma = GradientNoise(variance: 4).deviation(step: step)
                let mean = values.reduce(0, +) / count
                let variance = values.reduce(0) { $0 + $1 * $1 } / count
                // Five standard errors.
                #expect(abs(mean) < 5 * sigma / count.squareRoot())
                #expect(abs(variance / (sigma * sigma) - 1) < 5 * (2 / count).squareRoot())
                #expect(gradients.start[0][0] != gradients.start[0][1])
            }
        }
    }
}
