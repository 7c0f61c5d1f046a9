public import Base
import Charts
public import Datasets
import Generators
import Methods
import Neural

/// What a report is about: rows that generalisation is judged on, and how they are learnt.
public struct LearningTask: Sendable {
    /// What users type, or the name of their file.
    public let id: String
    public let name: Phrase.Value
    /// The rows of every comparison with held-out rows.
    public let dataset: Dataset
    let defaults: TrainingDefaults
    /// Whether the article's four points are part of it.
    public let isXOR: Bool

    /// Exclusive or, whose four points are trained beside its noisy clouds.
    public static let xor = LearningTask(
        id: "xor", name: .phrase("dataset.xor"), dataset: .noisyXOR,
        defaults: .noisyXOR, isXOR: true)

    /// A data set of the catalogue, with the noise and rows that were asked for.
    public init(_ entry: DatasetEntry) {
        self = entry.id == LearningTask.xor.id ? .xor : Self(entry.dataset, entry.defaults)
    }

    /// For lists, which say what it can be used for: without a table's numbers.
    public init(listing entry: DatasetEntry) {
        self = entry.id == LearningTask.xor.id ? .xor : Self(entry.outline, entry.defaults)
    }

    /// A user's own table, whatever its file is called.
    public init(ownTable dataset: Dataset) {
        self.init(dataset, .ownTable(rows: dataset.trainingRows))
    }

    private init(_ dataset: Dataset, _ defaults: TrainingDefaults) {
        self.init(
            id: dataset.id,
            name: dataset.ownName.map { .text(RichText.escaped($0)) }
                ?? .phrase("dataset.\(dataset.id)"),
            dataset: dataset, defaults: defaults, isXOR: false)
    }

    private init(
        id: String, name: Phrase.Value, dataset: Dataset, defaults: TrainingDefaults, isXOR: Bool
    ) {
        self.id = id
        self.name = name
        self.dataset = dataset
        self.defaults = defaults
        self.isXOR = isXOR
    }

    /// Whether its rows are a table's, divided anew for every seed but for those held out, not drawn anew.
    var isDivided: Bool { !isXOR && dataset.noise == nil }
    /// Whether its rows are points of the plane, whose classes can be drawn as fields.
    var isPlane: Bool { dataset.inputs.count == 2 && dataset.loss == .binaryCrossEntropy }
    /// Whether it has so many inputs that figures of weights draw one line for each input instead of one
    /// for each weight.
    var hasManyInputs: Bool { dataset.inputs.count > 4 }
    /// What the axes of the plane are called: a file's columns by their names.
    var axisNames: [RichText] {
        isXOR || dataset.noise != nil
            ? ["*x*_{1}", "*x*_{2}"] : dataset.inputs.map { RichText(plain: $0) }
    }
    /// How many seeds a report has when nothing else is asked for.
    public var standardSeeds: Int { defaults.seeds }

    /// The network of its rows and how that is trained, as options of `regplot train`.
    public var standardTraining: [(name: String, value: String)] {
        [
            ("hidden", defaults.hidden.map(String.init).joined(separator: ",")),
            ("activation", defaults.activation.word), ("epochs", "\(defaults.epochs)"),
            ("batch", "\(defaults.batchSize)"), ("optimizer", "adam"),
            ("lr", "\(defaults.learningRate)"),
        ]
    }

    /// Which parts of the texts belong to the task.
    public var traits: Set<String> {
        if isXOR {
            return [
                "xor", "lab", "plane", "classified", "known-curve", "two-classes", "any-rows",
            ]
        }
        var traits: Set<String> = ["rows"]
        if hasLab { traits.insert("lab") }
        if dataset.citation != nil { traits.insert("cited") }
        if isPlane { traits.formUnion(["plane", "points"]) } else { traits.insert("table") }
        traits.insert(dataset.inputs.count == 1 ? "single" : "several")
        if TaskScope.curve.contains(self) { traits.insert("curve") }
        if TaskScope.knownCurve.contains(self) { traits.insert("known-curve") }
        if TaskScope.twoClasses.contains(self) { traits.insert("two-classes") }
        if TaskScope.drawn.contains(self) { traits.insert("any-rows") }
        traits.insert(hasManyInputs ? "many" : "few")
        traits.insert(isDivided ? "divided" : "drawn")
        if dataset.classes != nil {
            traits.insert("classified")
            if isDivided { traits.insert("stratified") }
            if !isPlane { traits.insert("classes") }
        } else {
            traits.insert("predicted")
        }
        traits.insert(dataset.picture == nil ? "jittered" : "pictures")
        if !isPlane, dataset.picture == nil {
            traits.insert(dataset.noise == nil ? "named" : "scaled")
        }
        return traits
    }

    /// The network of the rows, in the version of each method.
    func net(_ settings: RunSettings) -> Net { Net(self, settings) }

    /// The same network on clouds without flipped labels, where there is nothing to over-fit.
    /// - Precondition: the task is exclusive or.
    func cleanNet(_ settings: RunSettings) -> Net {
        precondition(isXOR, "only exclusive or has clean rows beside noisy ones")
        var net = Net(self, settings, id: "clean", source: .cleanXOR)
        // Only ends are told of.
        net.checkpoints = [0, net.epochs]
        return net
    }
}
