import Generators
import Neural

extension Dataset {
    /// The four points of exclusive or.
    public static let xor = {
        var dataset = Dataset(
            id: "xor", inputs: ["x1", "x2"], target: .classes(column: "class", ["0", "1"])
        ) { _ in TrainingData(training: XOR.samples) }
        dataset.isSameForEverySeed = true
        return dataset
    }()

    /// Clouds about (±1, ±1) with some labels flipped, and rows to validate and to hold out.
    public static let noisyXOR = noisyXOR(NoisyXOR())

    static func noisyXOR(_ rows: NoisyXOR) -> Dataset {
        var dataset = Dataset(
            id: "noisy-xor", inputs: ["x1", "x2"],
            target: .classes(column: "class", ["0", "1"])
        ) { rows.data(seed: $0) }
        dataset.expected = rows.expected
        dataset.drawn = { count, seed in
            var rows = rows
            rows.rows = count
            return rows.data(seed: seed)
        }
        return dataset
    }
}
