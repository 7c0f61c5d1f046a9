import Generators

/// A data set that can be trained on, as far as it is known without its rows.
public struct DatasetEntry: Sendable {
    /// What users type.
    public let id: String
    public let nameEnglish, nameChinese: String
    /// Standard deviation of generated points, and how many are for training; nil: the standard.
    public var noise: Double?
    public var rows: Int?
    /// Whether noise and rows can be chosen.
    public let isAdjustable: Bool
    private let make: @Sendable (_ noise: Double?, _ rows: Int?) -> Dataset

    public var dataset: Dataset { make(noise, rows) }

    init(_ shape: PlaneCurves.Shape) {
        id = shape.id
        (nameEnglish, nameChinese) = (shape.nameEnglish, shape.nameChinese)
        isAdjustable = true
        make = { noise, rows in Dataset(PlaneCurves(shape, rows: rows, noise: noise)) }
    }

    init(
        id: String, nameEnglish: String, nameChinese: String,
        make: @escaping @Sendable () -> Dataset
    ) {
        self.id = id
        self.nameEnglish = nameEnglish
        self.nameChinese = nameChinese
        isAdjustable = false
        self.make = { _, _ in make() }
    }
}

/// Every data set but the teacher's own file, in the order of lists.
public enum DatasetCatalog {
    public static let all = [
        DatasetEntry(
            id: "xor",
            nameEnglish: "exclusive or: four points, and noisy clouds with held-out rows",
            nameChinese: "异或：四个点，以及带留出样本的含噪点云"
        ) { .xor },
        DatasetEntry(.moons), DatasetEntry(.circles), DatasetEntry(.spirals),
        DatasetEntry(
            id: "digits", nameEnglish: "handwritten digits, pictures of 8 × 8 pixels",
            nameChinese: "手写数字，8 × 8 像素图像"
        ) { RealTables.digits },
        DatasetEntry(
            id: "wdbc", nameEnglish: "breast cancer in Wisconsin, 30 measurements of cell nuclei",
            nameChinese: "威斯康星乳腺癌，细胞核的 30 项测量"
        ) { RealTables.wdbc },
    ]

    /// Those and the clouds of exclusive or, which reports show beside its four points.
    public static let trainable =
        all + [
            DatasetEntry(
                id: "noisy-xor", nameEnglish: Dataset.noisyXOR.nameEnglish,
                nameChinese: Dataset.noisyXOR.nameChinese
            ) { .noisyXOR }
        ]
}
