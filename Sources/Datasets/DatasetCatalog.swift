public import Base
public import Generators
public import Methods

/// A data set that can be trained on, as far as it is known without its rows.
public struct DatasetEntry: Sendable, Identifiable {
    /// What users type.
    public let id: String
    /// What lists say of it.
    public let description: Phrase
    /// What runs are made with if nothing else is asked for.
    public let defaults: TrainingDefaults
    /// Standard deviation of generated points, and how many are for training; nil: the standard.
    public var noise: Double?
    public var rows: Int?
    /// Whether noise and rows can be chosen.
    public let isAdjustable: Bool
    private let make: @Sendable (_ noise: Double?, _ rows: Int?) -> Dataset

    public var dataset: Dataset { make(noise, rows) }

    /// One that a formula makes.
    public init(_ generated: GeneratedDataset) {
        id = generated.id
        description = Phrase("dataset.\(generated.id)")
        defaults = generated.defaults
        isAdjustable = true
        make = { noise, rows in Dataset(generated, rows: rows, noise: noise) }
    }

    init(
        id: String, description: Phrase? = nil, defaults: TrainingDefaults,
        make: @escaping @Sendable () -> Dataset
    ) {
        self.id = id
        self.description = description ?? Phrase("dataset-list.\(id)")
        self.defaults = defaults
        isAdjustable = false
        self.make = { _, _ in make() }
    }
}

/// Every data set but the teacher's own file, in the order of lists.
public enum DatasetCatalog {
    public static let all =
        [DatasetEntry(id: "xor", defaults: .noisyXOR) { .xor }]
        + GeneratorCatalog.all.map(DatasetEntry.init) + [.digits, .wdbc]

    /// Those and the clouds of exclusive or, which reports show beside its four points.
    public static let trainable =
        all + [
            DatasetEntry(
                id: "noisy-xor", description: Phrase("dataset.noisy-xor"), defaults: .noisyXOR
            ) { .noisyXOR }
        ]
}
