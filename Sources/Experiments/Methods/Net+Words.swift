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

    /// What a caption says about data, network and seeds.
    /// - Parameter all: how many seeds the report has, where a figure may be made of fewer.
    func setting(seeds: Int, of all: Int = 0) -> Phrase {
        let values: [String: Phrase.Value] = [
            "network": .phrase(name), "batches": .batches(of: recipe.batchSize),
            "rate": .number(recipe.learningRate), "epochs": .count(recipe.epochs),
            "seeds": .seeds(seeds, of: all),
        ]
        guard let rows else { return Phrase("network.four-points", values) }
        return Phrase(
            "network.rows",
            values.merging([
                "rows": .phrase(rows.phrase), "strengths": .phrase(strengthsPhrase),
            ]) { $1 })
    }

    /// What a caption says about the strength of each method.
    var strengthsPhrase: Phrase {
        let parts = methods.compactMap { $0.caption(on: self).map { Phrase.Value.phrase($0) } }
        return Phrase(
            "sentence.end", ["text": .list(parts, separator: "network.between-strengths")])
    }

    /// The unit of the data loss.
    var lossUnit: Phrase { recipe.loss.unit }
}

extension Loss {
    /// What a data loss is measured in.
    var unit: Phrase {
        Phrase(self == .meanSquaredError ? "loss.variances" : "loss.nats")
    }
}

extension LearningTask {
    /// What a caption says about the rows.
    var rowsPhrase: Phrase {
        let counts: [String: Phrase.Value] = [
            "training": .count(dataset.trainingRows), "held-out": .count(dataset.heldOutRows),
        ]
        if isXOR {
            let rows = NoisyXOR()
            return Phrase(
                "rows.noisy-xor",
                counts.merging([
                    "sigma": .number(rows.sigma), "flipped": .percentage(rows.flipped),
                ]) { $1 })
        }
        // The name is a user's own: a star in it is no markup.
        let named = counts.merging(["name": .text(RichText.escaped(id))]) { $1 }
        guard let noise = dataset.noise else { return Phrase("rows.table", named) }
        return Phrase("rows.drawn", named.merging(["sigma": .number(noise)]) { $1 })
    }
}
