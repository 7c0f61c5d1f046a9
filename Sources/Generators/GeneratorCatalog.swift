/// Every data set that a formula makes and whose noise and rows can be chosen, in the order of lists. A new one is
/// a file beside this one and its name in this list.
public enum GeneratorCatalog {
    public static let all: [GeneratedDataset] = [.moons, .circles, .spirals, .sine]
}
