import Generators
import Neural
import Testing

@testable import Datasets

@Suite struct GeneratedDatasetTests {
    /// A number to predict, far from zero.
    private static let steep = GeneratedDataset(
        id: "steep", inputs: ["x"], answer: .number("y"), standardNoise: 1, standardRows: 50
    ) { rows, noise, random in
        let inputs = (0..<rows).map { _ in 100 + 20 * random.uniform() }
        return Samples(
            inputs: inputs, targets: inputs.map { 7 * $0 + noise * random.normal() }, rows: rows)
    }

    /// Numbers are in units of the training rows, in all parts alike; classes stay as they are.
    @Test func numbersAreStandardizedByTheTrainingRows() throws {
        let raw = Self.steep.data(seed: 3)
        let data = Dataset(Self.steep).data(seed: 3)
        for (own, from) in [
            (data.training.inputs, raw.training.inputs),
            (data.training.targets, raw.training.targets),
        ] {
            let mean = own.reduce(0, +) / 50
            let variance = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50
            #expect(abs(mean) < 1e-9 && abs(variance - 1) < 1e-9 && own != from)
        }
        let (held, heldRaw) = (try #require(data.heldOut), try #require(raw.heldOut))
        let scale =
            (raw.training.inputs[1] - raw.training.inputs[0])
            / (data.training.inputs[1] - data.training.inputs[0])
        #expect(
            abs(
                (held.inputs[0] - data.training.inputs[0]) * scale
                    - (heldRaw.inputs[0] - raw.training.inputs[0])) < 1e-9)
        #expect(Dataset(.moons).data(seed: 3) == GeneratedDataset.moons.data(seed: 3))
    }

    @Test func aDatasetOfNumbersSaysWhatItIs() {
        let dataset = Dataset(Self.steep, rows: 20, noise: 0.5)
        #expect(dataset.classes == nil && dataset.loss == .meanSquaredError)
        #expect(dataset.trainingRows == 20 && dataset.noise == 0.5)
        #expect(dataset.validationRows == 20 && dataset.heldOutRows == 1000)
    }
}
