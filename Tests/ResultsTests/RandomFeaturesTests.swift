import Neural
import Testing

@testable import Results

@Suite struct RandomFeaturesTests {
    private let samples = Samples(
        inputs: [1, 2, -1, 0.5, 0, 0], targets: [0, 1, 0], rows: 3)

    /// More features begin with the same, but for the factor that keeps their squares' sum.
    @Test func moreBeginWithTheSame() {
        let few = RandomFeatures(4, inputs: 2, seed: 3).of(samples)
        let many = RandomFeatures(16, inputs: 2, seed: 3).of(samples)
        for (own, other) in zip(few, many) {
            #expect(own.count == 4 && other.count == 16)
            for (one, another) in zip(own, other) { #expect(abs(one - 2 * another) < 1e-12) }
        }
        #expect(few != RandomFeatures(4, inputs: 2, seed: 4).of(samples))
    }

    /// None lies below 0, and about half of many are 0.
    @Test func theyAreRectified() {
        let values = RandomFeatures(400, inputs: 2, seed: 1).of(samples).joined()
        #expect(values.allSatisfy { $0 >= 0 })
        #expect((400...800).contains(values.count { $0 == 0 }))
    }
}
