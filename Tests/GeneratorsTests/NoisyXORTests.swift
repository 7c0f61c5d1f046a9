import Generators
import Neural
import Testing

@Suite struct NoisyXORTests {
    @Test func seedsRepeat() {
        #expect(NoisyXOR().data(seed: 4) == NoisyXOR().data(seed: 4))
        #expect(NoisyXOR().data(seed: 4) != NoisyXOR().data(seed: 5))
    }

    @Test func shapesAreAsAsked() throws {
        let rows = NoisyXOR()
        let data = rows.data(seed: 1)
        #expect(data.training.rows == rows.rows)
        #expect(data.training.features == 2)
        let heldOut = try #require(data.heldOut)
        #expect(heldOut.rows == rows.heldOutRows)
    }

    /// Held-out targets are probabilities: on the right side, and as sure as flips leave them.
    @Test func heldOutLabelsAreExpectedOnes() throws {
        var rows = NoisyXOR()
        rows.sigma = 0.01
        rows.rows = 400
        let data = rows.data(seed: 2)
        func wrong(_ samples: Samples) -> Int {
            (0..<samples.rows).filter { row in
                let differ = (samples.inputs[2 * row] > 0) != (samples.inputs[2 * row + 1] > 0)
                return (samples.targets[row] > 0.5) != differ
            }.count
        }
        let heldOut = try #require(data.heldOut)
        #expect(wrong(heldOut) == 0)
        #expect(Set(heldOut.targets) == [rows.flipped, 1 - rows.flipped])
        rows.flipped = 0
        #expect(Set(try #require(rows.data(seed: 2).heldOut).targets) == [0, 1])
        // 12 % of 400, within five standard deviations.
        #expect(abs(Double(wrong(data.training)) - 48) < 33)
    }

    @Test func fourPointsAreExclusiveOr() {
        for row in 0..<4 {
            let (a, b) = (XOR.samples.inputs[2 * row], XOR.samples.inputs[2 * row + 1])
            #expect(XOR.samples.targets[row] == (a != b ? 1 : 0))
        }
    }
}
