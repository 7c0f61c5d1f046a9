import Datasets
import Neural

/// The rows that `regplot train` can be given.
enum TrainingSource {
    static let ids = ["xor", "noisy-xor"]
    static let inputs = 2
    static let classes = 2

    static func rows(_ id: String) -> Int { id == "xor" ? XOR.samples.rows : NoisyXOR().rows }

    static func hasValidation(_ id: String) -> Bool { id == "noisy-xor" }

    /// A seed's rows.
    static func data(_ id: String, seed: UInt64) -> TrainingData {
        id == "xor" ? TrainingData(training: XOR.samples) : NoisyXOR().data(seed: seed)
    }
}
