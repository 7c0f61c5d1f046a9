import Generators
import Neural

extension Dataset {
    /// The four points of exclusive or.
    public static let xor = Dataset(.xor, TrainableRows.xor.standard)

    /// Clouds about (±1, ±1) with some labels flipped, and rows to validate and to hold out.
    public static let noisyXOR = noisyXOR(TrainableRows.noisyXOR.standard)

    static func noisyXOR(_ choice: TrainableRows.Choice) -> Dataset {
        var dataset = Dataset(.noisyXOR, choice)
        dataset.expected = NoisyXOR(choice).expected
        return dataset
    }
}
