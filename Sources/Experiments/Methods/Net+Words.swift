import Base
import Charts
import Datasets
import Generators
import Methods
import Neural

extension Net {
    /// What the layer is called that figures of hidden units show.
    var layerName: Phrase {
        Phrase(
            recipe.hidden.count == 1
                ? "network.hidden-layer" : "network.first-hidden-layer")
    }

    var name: Phrase {
        Phrase(
            id == "article" ? "network.article" : "network.name",
            ["shape": .text(shape), "activation": .text(recipe.activation.name)])
    }

    /// What a caption says about data, network and seeds, and of rows, about the strengths of methods.
    /// - Parameters:
    ///   - shown: the methods that are shown at their strength; nil is all of them.
    ///   - measured: what is drawn of held-out rows.
    func setting(
        seeds: Int, showing shown: [Method]? = nil,
        measuring measured: LearnedRows.Measured = .both
    ) -> Phrase {
        let values: [String: Phrase.Value] = [
            "network": .phrase(name), "batches": .batches(of: recipe.batchSize),
            "rate": .number(recipe.learningRate), "epochs": .count(recipe.epochs),
            "seeds": .seeds(seeds),
        ]
        guard let rows else { return Phrase("network.four-points", values) }
        let setting = Phrase(
            "network.rows",
            values.merging(["rows": .phrase(rows.phrase(measuring: measured))]) { $1 })
        return .sentences([setting, strengths(of: shown ?? methods)])
    }

    /// What a caption says about the strength of each method, and how it was chosen.
    var strengthsPhrase: Phrase { strengths(of: methods) ?? .sentences([]) }

    /// The same of some methods; nil where there is nothing to say.
    func strengths(of methods: [Method]) -> Phrase? {
        let parts = methods.compactMap { $0.caption(on: self).map { Phrase.Value.phrase($0) } }
        guard !parts.isEmpty else { return nil }
        let strengths = Phrase(
            "network.strengths",
            ["strengths": .list(parts, separator: "network.between-strengths")])
        return .sentences([strengths, chosenPhrase(of: methods), fixedPhrase(of: methods)])
    }

    /// What a caption says of strengths that validation rows chose; nil where there is none.
    func chosenPhrase(of methods: [Method]) -> Phrase? {
        methods.contains { $0.strength.map(chosen.contains) ?? false }
            ? Phrase("network.chosen-strengths") : nil
    }

    /// What a caption says of strengths that were set by hand; nil where there is none.
    func fixedPhrase(of methods: [Method]) -> Phrase? {
        let names = methods.filter { $0.strength.map(fixed.contains) ?? false }.map(\.label)
        return names.isEmpty
            ? nil : Phrase("network.fixed-strengths", ["methods": .list(names.map { .phrase($0) })])
    }

    /// What rows are called where there are noisy and clean ones.
    var rowsName: Phrase {
        Phrase(source == .cleanXOR ? "rows.clean-short" : "rows.noisy-short")
    }

    /// The unit of the data loss.
    var lossUnit: Phrase { recipe.loss.unit }
}

extension Phrase {
    /// Sentences one after the other; what is nil is left out.
    static func sentences(_ sentences: [Phrase?]) -> Phrase {
        Phrase(
            "sentence.several",
            [
                "sentences": .list(
                    sentences.compactMap { $0.map { .phrase($0) } }, separator: "sentence.space")
            ])
    }
}

extension Loss {
    /// What a data loss is measured in.
    var unit: Phrase {
        Phrase(self == .meanSquaredError ? "loss.variances" : "loss.nats")
    }
}

extension LearningTask {
    /// What a caption says about the rows.
    func rowsPhrase(measuring measured: LearnedRows.Measured) -> Phrase {
        let counts: [String: Phrase.Value] = [
            "training": .count(dataset.trainingRows), "held-out": .count(dataset.heldOutRows),
        ]
        if isXOR {
            let rows = NoisyXOR()
            let key =
                switch measured {
                case .both: "noisy-xor"
                case .losses: "noisy-xor-of-losses"
                case .score: "noisy-xor-of-score"
                case .scoreBySize: "noisy-xor-by-size"
                case .nothing: "noisy-xor-bare"
                }
            return Phrase(
                "rows.\(key)",
                counts.merging([
                    "sigma": .number(rows.sigma), "flipped": .percentage(rows.flipped),
                ]) { $1 })
        }
        let named = counts.merging(["name": name]) { $1 }
        guard let noise = dataset.noise else { return Phrase("rows.table", named) }
        return Phrase(
            measured == .scoreBySize ? "rows.drawn-by-size" : "rows.drawn",
            named.merging(["sigma": .number(noise)]) { $1 })
    }

    /// The same of clouds without flipped labels.
    var cleanRowsPhrase: Phrase {
        Phrase(
            "rows.clean-xor",
            [
                "training": .count(dataset.trainingRows), "held-out": .count(dataset.heldOutRows),
                "sigma": .number(NoisyXOR().sigma),
            ])
    }
}
