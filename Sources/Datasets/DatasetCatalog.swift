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
    /// The probability that a label is flipped, where it can be chosen; nil: the standard.
    public var flipped: Double?
    /// Whether noise and rows can be chosen.
    public let isAdjustable: Bool
    /// Whether the share of flipped labels can be chosen.
    public let isFlippable: Bool
    private let make: @Sendable (DatasetEntry) -> Dataset
    private let makeOutline: (@Sendable () -> Dataset)?

    public var dataset: Dataset { make(self) }
    /// The same for lists: what is read from a table has no numbers there.
    public var outline: Dataset { makeOutline?() ?? dataset }

    /// One that a formula makes.
    public init(_ generated: GeneratedDataset) {
        id = generated.id
        description = Phrase("dataset.\(generated.id)")
        defaults = generated.defaults
        (isAdjustable, isFlippable) = (true, false)
        make = { Dataset(generated, rows: $0.rows, noise: $0.noise) }
        makeOutline = nil
    }

    /// - Parameters:
    ///   - id: what users type.
    ///   - description: what lists say of it; nil is the text that lists have for its id.
    ///   - defaults: what runs are made with.
    ///   - rows: what can be chosen of its rows; nil where nothing can.
    ///   - outline: the same without its numbers, where reading them takes time.
    ///   - make: the data set, with what was chosen.
    init(
        id: String, description: Phrase? = nil, defaults: TrainingDefaults,
        rows: TrainableRows? = nil, outline: (@Sendable () -> Dataset)? = nil,
        make: @escaping @Sendable (DatasetEntry) -> Dataset
    ) {
        self.id = id
        self.description = description ?? Phrase("dataset-list.\(id)")
        self.defaults = defaults
        isAdjustable = rows.map { !$0.isSameForEverySeed } ?? false
        isFlippable = rows?.isFlippable ?? false
        self.make = make
        makeOutline = outline
    }

    /// What was chosen of its rows, and else the standard.
    fileprivate func choice(_ standard: TrainableRows.Choice) -> TrainableRows.Choice {
        TrainableRows.Choice(
            rows: rows ?? standard.rows, noise: noise ?? standard.noise,
            flipped: flipped ?? standard.flipped)
    }
}

/// Every data set but the teacher's own file, in the order of lists.
public enum DatasetCatalog {
    public static let all =
        [DatasetEntry(id: "xor", defaults: .noisyXOR, rows: .xor) { _ in .xor }]
        + GeneratorCatalog.all.map(DatasetEntry.init) + [.digits, .wdbc]

    /// Those and the clouds of exclusive or, which reports show beside its four points.
    public static let trainable =
        all + [
            DatasetEntry(
                id: "noisy-xor", description: Phrase("dataset.noisy-xor"), defaults: .noisyXOR,
                rows: .noisyXOR
            ) { .noisyXOR($0.choice(TrainableRows.noisyXOR.standard)) }
        ]
}
