import Foundation
import Generators
import Neural
import Testing

@Suite struct SineTests {
    @Test func withoutNoiseRowsLieOnTheSine() throws {
        let data = GeneratedDataset.sine.data(seed: 4, rows: 200, noise: 0)
        for samples in [data.training, try #require(data.validation), try #require(data.heldOut)] {
            #expect(samples.features == 1 && samples.targetsPerRow == 1)
            for (x, y) in zip(samples.inputs, samples.targets) {
                #expect(abs(x) <= Double.pi && abs(y - sin(x)) < 1e-12)
            }
            // Both ends of the range are reached.
            #expect((samples.inputs.min() ?? 0) < -2.8 && (samples.inputs.max() ?? 0) > 2.8)
        }
    }

    /// Held-out rows scatter as widely about the curve as those for training.
    @Test func allRowsAreAsNoisy() throws {
        let data = GeneratedDataset.sine.data(seed: 4, rows: 1000, noise: 0.3)
        for samples in [data.training, try #require(data.heldOut)] {
            let squares = zip(samples.inputs, samples.targets).map {
                ($1 - sin($0)) * ($1 - sin($0))
            }
            #expect(abs((squares.reduce(0, +) / 1000).squareRoot() - 0.3) < 0.03)
        }
        #expect(data.training != data.validation)
    }
}
