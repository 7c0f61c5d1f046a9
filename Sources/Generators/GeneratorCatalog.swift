/// Every data set that a formula makes and whose noise and rows can be chosen, in the order of lists. A new one is
/// a file beside this one and its name in this list.
public enum GeneratorCatalog {
    public static let all: [GeneratedDataset] = [.moons, .circles, .spirals, .sine]

    /// The rows of all of them, and of exclusive or with noise and without, which come first.
    public static let trainable: [TrainableRows] =
        [.noisyXOR, .xor] + all.map { TrainableRows($0) }
}
