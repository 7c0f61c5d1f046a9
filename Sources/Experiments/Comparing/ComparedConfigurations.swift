public import Base
import Charts
import Datasets
import Generators
public import Methods
import Neural
public import Results

/// What several configurations came to with the same seeds, and which of them each is compared with.
public struct ComparedConfigurations: Sendable {
    /// In the order in which they were asked for; the first one is what others are compared with.
    public let entries: [ConfigurationRuns]
    /// What is learnt, of which some configurations may have more rows, or more noise.
    let task: LearningTask
    /// The network and how it is trained where nothing is varied.
    let recipe: Recipe
    /// How many runs were trained before.
    public let found: Int

    /// Whether several methods or strengths are compared.
    public let namesMethods: Bool
    /// Whether anything is to be compared with another.
    let isRanked: Bool
    /// What each entry is compared with.
    private let references: [Int?]
    /// What each differs by from it: in the score, and in the loss of held-out rows.
    private let scores, losses: PairedDifferences

    public init(
        _ entries: [ConfigurationRuns], task: LearningTask, recipe: Recipe, found: Int = 0
    ) {
        precondition(!entries.isEmpty, "nothing is compared with nothing")
        self.entries = entries
        self.task = task
        self.recipe = recipe
        self.found = found
        let configurations = entries.map(\.configuration)
        namesMethods = Set(configurations.map(\.use)).count > 1
        let meant = Self.references(configurations, namesMethods: namesMethods)
        isRanked = meant.contains { $0 != nil }
        references = meant.enumerated().map { place, reference in
            reference.flatMap { entries[place].isSame(as: entries[$0]) ? nil : $0 }
        }
        scores = PairedDifferences(Self.score(configurations[0]), entries, references: references)
        losses = PairedDifferences(.heldOutLoss, entries, references: references)
    }

    /// Each is compared with the first method where all that is varied is the same; where there is one method alone, with
    /// the first configuration. Nil of those themselves.
    private static func references(
        _ configurations: [Configuration], namesMethods: Bool
    ) -> [Int?] {
        let first = configurations[0].use
        var places: [[Configuration.Varied]: Int] = [:]
        for (place, own) in configurations.enumerated().reversed() where own.use == first {
            places[own.varied] = place
        }
        return configurations.enumerated().map { place, own in
            let reference = namesMethods ? places[own.varied] : 0
            return reference == place ? nil : reference
        }
    }

    /// How many seeds each has.
    public var seeds: Int { entries[0].seeds.count }
    /// Whether any row is held out, so that networks can be judged.
    var isJudged: Bool { entries[0].configuration.dataset.heldOutRows > 0 }
    /// How well rows are told: held-out ones, or where there are none, the rows of training.
    public var score: Measure { Self.score(entries[0].configuration) }

    private static func score(_ configuration: Configuration) -> Measure {
        configuration.dataset.heldOutRows > 0 ? .score : .trainingScore
    }

    /// Whether classes are told apart.
    public var isClassifier: Bool { task.dataset.classes != nil }
    /// The smallest difference of scores that would matter.
    var margin: Double { task.defaults.margins.rows }
    /// What an entry is called in figures and tables.
    public func label(_ place: Int) -> Phrase {
        entries[place].configuration.label(namesMethod: namesMethods)
    }

    /// What an entry is compared with; nil of those that others are, and of those that train the very same networks.
    public func reference(of place: Int) -> Int? { references[place] }

    /// How many entries are compared with another at once.
    var comparisons: Int { scores.comparisons }

    /// What an entry gains on what it is compared with, seed by seed; nil where there is nothing to compare it with.
    public func gain(_ place: Int) -> (differences: [Double], mean: Estimate)? { scores[place] }

    /// How much more its loss of held-out rows is; nil too where none are held out.
    public func lossDifference(_ place: Int) -> Estimate? {
        isJudged ? losses[place]?.mean : nil
    }

    /// Whether any gain has an interval: of a few seeds none has.
    var isSure: Bool { entries.indices.contains { gain($0)?.mean.hasInterval ?? false } }

    /// So many entries at most have panels of their own: the first, and others evenly along the list.
    func shown(atMost most: Int) -> [Int] {
        guard entries.count > most else { return Array(entries.indices) }
        return (0..<most).map { $0 * (entries.count - 1) / (most - 1) }
    }

    var scoreName: Phrase {
        switch (isJudged, isClassifier) {
        case (true, true): Phrase("score.accuracy")
        case (true, false): Phrase("score.explained")
        case (false, _): Phrase("compare.training-score")
        }
    }

    /// As columns of data call it.
    public var scoreColumn: String {
        (isJudged ? "held-out " : "training ") + (isClassifier ? "accuracy" : "variance explained")
    }

    /// What a caption says of data, network, training and seeds, and of the method where there is one alone; dots stand
    /// for what is varied.
    var setting: Phrase {
        let only = entries[0].configuration
        return .sentences([
            common,
            namesMethods || only.use.method == .none
                ? nil : Phrase("compare.method", ["method": .phrase(only.methodLabel)]),
        ])
    }

    /// Data, network, training and seeds.
    private var common: Phrase {
        let keys = Set(entries.flatMap { $0.configuration.varied.map(\.key) })
        func unlessVaried(_ key: String, _ value: Phrase.Value) -> Phrase.Value {
            keys.contains(key) ? .text("…") : value
        }
        let isAdam = if case .adam = recipe.optimizer { true } else { false }
        let layers = recipe.hidden.map(String.init).joined(separator: "-")
        let shape = "\(recipe.inputs)-\(keys.contains("hidden") ? "…" : layers)-\(recipe.outputs)"
        return Phrase(
            "compare.setting-line",
            [
                "rows": .phrase(rowsPhrase(varying: keys)),
                "network": .phrase(
                    "network.name",
                    [
                        "shape": .text(shape),
                        "activation": unlessVaried("activation", .text(recipe.activation.name)),
                    ]),
                "optimizer": unlessVaried(
                    "optimizer", .phrase(isAdam ? "compare.adam" : "compare.sgd")),
                // Each optimizer has a usual rate of its own.
                "rate": unlessVaried(
                    "optimizer", unlessVaried("lr", .number(recipe.learningRate))),
                "batches": unlessVaried("batch", .batches(of: recipe.batchSize)),
                "epochs": unlessVaried("epochs", .count(recipe.epochs)),
                "seeds": .seeds(seeds),
            ])
    }

    private func rowsPhrase(varying keys: Set<String>) -> Phrase {
        guard isJudged else { return Phrase("compare.four-points") }
        return keys.isDisjoint(with: ["noise", "rows", "flipped"])
            ? task.rowsPhrase(measuring: .both) : Phrase("compare.data", ["name": task.name])
    }

    private var isVaried: Bool { entries.contains { !$0.configuration.varied.isEmpty } }

    /// The same where a figure shows some entries, or some seeds, alone.
    func setting(showing shown: [Int], isOfFirstSeeds: Bool = false) -> Phrase {
        let most = entries[0].drawn
        return .sentences([
            setting, isVaried ? Phrase("compare.dots") : nil,
            shown.count < entries.count
                ? Phrase(
                    "compare.some-shown",
                    ["shown": .count(shown.count), "all": .count(entries.count)]) : nil,
            isOfFirstSeeds && seeds > most
                ? Phrase("compare.first-seeds", ["count": .count(most)]) : nil,
        ])
    }

    /// Of the runs of some entries.
    func divergence(of shown: [Int]) -> Divergence {
        Divergence(
            shown.map { place in
                Divergence.Group(
                    .phrase(label(place)),
                    Share(entries[place].diverged.count, of: entries[place].seeds.count))
            })
    }
}
