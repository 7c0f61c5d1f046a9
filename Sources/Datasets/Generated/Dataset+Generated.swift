public import Generators
import Neural

extension Dataset {
    /// Rows that a formula makes.
    /// - Parameters:
    ///   - generated: what makes them.
    ///   - rows: training rows; nil is the standard.
    ///   - noise: standard deviation of the noise; nil is the standard.
    public init(_ generated: GeneratedDataset, rows: Int? = nil, noise: Double? = nil) {
        let target: NumericTable.Target =
            switch generated.answer {
            case .classes(let names): .classes(column: "class", names)
            case .number(let name): .number(column: name)
            }
        let draw = { @Sendable (rows: Int?, seed: UInt64) -> TrainingData in
            generated.prepared(seed: seed, rows: rows, noise: noise)
        }
        self.init(id: generated.id, inputs: generated.inputs, target: target) { draw(rows, $0) }
        drawn = { draw($0, $1) }
        let deviation = noise ?? generated.standardNoise
        self.noise = deviation
        if let best = generated.expected {
            expected = { inputs in best(inputs, deviation) }
        }
    }
}
