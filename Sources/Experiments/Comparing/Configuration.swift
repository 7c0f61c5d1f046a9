public import Base
import Charts
public import Datasets
public import Methods
public import Neural

/// One of the ways to train that a user compares: a method at a strength, with what is varied.
public struct Configuration: Sendable {
    /// A setting that is varied, at one of its values.
    public struct Varied: Sendable, Hashable {
        /// As data and commands call it: `hidden`, `l2`.
        public let key: String
        /// As it is typed.
        public let text: String
        /// By which its name is found among words: the rows of a table are not those that are trained.
        public let word: String

        public init(key: String, text: String, word: String? = nil) {
            self.key = key
            self.text = text
            self.word = word ?? key
        }

        /// Nil where values are no numbers, as layers are, and for a batch of 0 rows, which means all of them.
        public var number: Double? { key == "batch" && text == "0" ? nil : Double(text) }
    }

    /// What it is made of beside its method.
    public struct Making: Sendable {
        /// The network and its training without the method.
        let recipe: Recipe
        /// The probability that a label is flipped, if it was chosen.
        let flipped: Double?
        /// The seed whose rows all learn, if there is one.
        let dataSeed: UInt64?

        public init(recipe: Recipe, flipped: Double?, dataSeed: UInt64?) {
            (self.recipe, self.flipped, self.dataSeed) = (recipe, flipped, dataSeed)
        }
    }

    /// The same rows, network and training with another method, or none.
    public let use: MethodUse
    /// Every setting that is varied but strengths of methods, which `use` has.
    public let varied: [Varied]
    public let plan: TrainingPlan
    public let precision: Precision
    /// What is learnt; that of another configuration may have more rows, or more noise.
    public let dataset: Dataset
    /// The command that trains it alone, with the same numbers, but for its seeds.
    public let settings: String
    /// Which seeds are trained, as options of it.
    private let seeds: String
    /// The command that trains it alone, with the same numbers.
    public var command: String { "\(settings) \(seeds)" }
    /// Nil where no laboratory is to train it.
    public let making: Making?

    public init(
        _ use: MethodUse, varied: [Varied], plan: TrainingPlan, precision: Precision,
        dataset: Dataset, settings: String, seeds: String, making: Making? = nil
    ) {
        self.use = use
        self.varied = varied
        self.plan = plan
        self.precision = precision
        self.dataset = dataset
        self.settings = settings
        self.seeds = seeds
        self.making = making
    }

    /// What tells it apart from the others, the same in every language: `l2=0.01 hidden=8`.
    public var id: String {
        let method = use.method.id + (use.strength.map { "=\(Self.written($0))" } ?? "")
        return ([method] + varied.map { "\($0.key)=\($0.text)" }).joined(separator: " ")
    }

    private static func written(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

extension Configuration {
    /// The method with its strength, the standard one where none was typed: `L2, λ = 0.01`. A standard of 0 stands for
    /// what the network has anyway, as its own batch.
    var methodLabel: Phrase {
        guard let strength = use.method.strength,
            let value = use.strength ?? (strength.standard > 0 ? strength.standard : nil)
        else { return use.method.label }
        return Phrase(
            "compare.at-strength",
            [
                "method": .phrase(use.method.label), "symbol": .phrase(strength.symbol),
                "value": strength.inWords(value),
            ])
    }

    /// What is varied beside it, as `hidden units 8`; nil where nothing is.
    var variedLabel: Phrase? {
        varied.isEmpty ? nil : Phrase("compare.settings", ["settings": .list(varied.map(\.phrase))])
    }

    /// What tells it apart from others in a figure.
    /// - Parameter namesMethod: whether several methods, or strengths, are compared.
    func label(namesMethod: Bool) -> Phrase {
        switch (namesMethod, variedLabel) {
        case (true, let settings?):
            Phrase("compare.both", ["method": .phrase(methodLabel), "settings": .phrase(settings)])
        case (false, let settings?): settings
        case (_, nil): methodLabel
        }
    }
}

extension Configuration.Varied {
    /// What a setting is called.
    var name: Phrase { Phrase("varied.\(word)") }

    /// The value as people say it: `16 + 16`, or `all points`.
    public var value: Phrase.Value {
        if let number { return .number(number, digits: 12) }
        if key == "batch" { return .phrase("setting.all-rows") }
        return .text(
            RichText.escaped(
                key == "hidden" ? text.split(separator: ",").joined(separator: " + ") : text))
    }

    /// `hidden units 16 + 16`.
    var phrase: Phrase.Value {
        .phrase("compare.setting", ["name": .phrase(name), "value": value])
    }
}
