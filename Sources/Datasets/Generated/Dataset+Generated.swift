public import Generators
import Neural

extension Dataset {
    /// Rows that a formula makes.
    /// - Parameters:
    ///   - generated: what makes them.
    ///   - rows: training rows; nil is the standard.
    ///   - noise: standard deviation of the noise; nil is the standard.
    public init(_ generated: GeneratedDataset, rows: Int? = nil, noise: Double? = nil) {
        let deviation = noise ?? generated.standardNoise
        self.init(
            TrainableRows(generated),
            TrainableRows.Choice(rows: rows ?? generated.standardRows, noise: deviation))
        self.noise = deviation
        if let best = generated.expected {
            expected = { inputs in best(inputs, deviation) }
        }
    }

    /// Rows that need no file, as many and as noisy as was chosen.
    init(_ rows: TrainableRows, _ choice: TrainableRows.Choice) {
        let target: NumericTable.Target =
            switch rows.answer {
            case .classes(let names): .classes(column: "class", names)
            case .number(let name): .number(column: name)
            }
        self.init(id: rows.id, inputs: rows.inputs, target: target) {
            rows.data(seed: $0, choice)
        }
        isSameForEverySeed = rows.isSameForEverySeed
        guard !isSameForEverySeed else { return }
        drawn = { count, seed in
            var choice = choice
            choice.rows = count
            return rows.data(seed: seed, choice)
        }
    }
}
