public import Base
import Generators

/// A data set that can be trained on, as far as it is known without its rows.
public struct DatasetEntry: Sendable {
    /// What users type.
    public let id: String
    /// What lists say of it.
    public let description: Phrase
    /// Standard deviation of generated points, and how many are for training; nil: the standard.
    public var noise: Double?
    public var rows: Int?
    /// Whether noise and rows can be chosen.
    public let isAdjustable: Bool
    private let make: @Sendable (_ noise: Double?, _ rows: Int?) -> Dataset

    public var dataset: Dataset { make(noise, rows) }

    init(_ shape: PlaneCurves.Shape) {
        id = shape.id
        description = Phrase("dataset.\(shape.id)")
        isAdjustable = true
        make = { noise, rows in Dataset(PlaneCurves(shape, rows: rows, noise: noise)) }
    }

    init(
        id: String, description: Phrase? = nil, make: @escaping @Sendable () -> Dataset
    ) {
        self.id = id
        self.description = description ?? Phrase("dataset-list.\(id)")
        isAdjustable = false
        self.make = { _, _ in make() }
    }
}

/// Every data set but the teacher's own file, in the order of lists.
public enum DatasetCatalog {
    public static let all = [
        DatasetEntry(id: "xor") { .xor },
        DatasetEntry(.moons), DatasetEntry(.circles), DatasetEntry(.spirals),
        DatasetEntry(id: "digits") { RealTables.digits },
        DatasetEntry(id: "wdbc") { RealTables.wdbc },
    ]

    /// Those and the clouds of exclusive or, which reports show beside its four points.
    public static let trainable =
        all + [
            DatasetEntry(id: "noisy-xor", description: Phrase("dataset.noisy-xor")) { .noisyXOR }
        ]
}
