public import Charts
public import Datasets
import Neural

/// What a report is about: rows that generalisation is judged on, and how they are learnt.
public struct LearningTask: Sendable {
    /// What users type, or the name of their file.
    public let id: String
    public let name: Localized
    /// The rows of every comparison with held-out rows.
    public let dataset: Dataset
    let defaults: TaskDefaults

    /// Exclusive or, whose four points are trained beside its noisy clouds.
    public static let xor = LearningTask(
        id: "xor", name: Localized(en: "exclusive or", zh: "异或"), dataset: .noisyXOR,
        defaults: .noisyXOR)

    /// A data set's own rows.
    public init(_ dataset: Dataset) {
        let defaults: TaskDefaults =
            switch dataset.id {
            case "moons": .moons
            case "circles": .circles
            case "spirals": .spirals
            case "digits": .digits
            case "wdbc": .wdbc
            default: .csv(rows: dataset.trainingRows)
            }
        self.init(
            id: dataset.id,
            name: Localized(en: dataset.nameEnglish, zh: dataset.nameChinese), dataset: dataset,
            defaults: defaults)
    }

    private init(id: String, name: Localized, dataset: Dataset, defaults: TaskDefaults) {
        self.id = id
        self.name = name
        self.dataset = dataset
        self.defaults = defaults
    }

    /// Whether the article's four points are part of it.
    public var isXOR: Bool { dataset.id == Dataset.noisyXOR.id }
    /// Whether its rows are points of the plane, whose classes can be drawn as fields.
    var isPlane: Bool { dataset.inputs.count == 2 && dataset.loss == .binaryCrossEntropy }
    /// What the axes of the plane are called: a file's columns by their names.
    var axisNames: [RichText] {
        dataset.noise == nil
            ? dataset.inputs.map { RichText(plain: $0) } : ["*x*_{1}", "*x*_{2}"]
    }
    /// How many seeds a report has when nothing else is asked for.
    public var standardSeeds: Int { defaults.seeds }
    /// How strong the methods are when nothing else is asked for.
    public var strengths: Strengths { defaults.strengths }

    /// Which parts of the texts belong to the task.
    public var traits: Set<String> {
        if isXOR { return ["xor", "plane", "classified"] }
        var traits: Set<String> = ["rows", dataset.citation == nil ? "uncited" : "cited"]
        if isPlane { traits.formUnion(["plane", "points"]) } else { traits.insert("table") }
        traits.insert(dataset.noise == nil ? "divided" : "drawn")
        if dataset.classes != nil {
            traits.insert("classified")
            if !isPlane { traits.insert("classes") }
        }
        traits.insert(dataset.picture == nil ? "jittered" : "pictures")
        if !isPlane, dataset.picture == nil { traits.insert("named") }
        return traits
    }

    /// The network of the rows, in the version of each method.
    func net(_ settings: RunSettings) -> RowsNet { RowsNet(self, settings) }
}
