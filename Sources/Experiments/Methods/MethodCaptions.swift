import Base
import Methods
import Neural

/// What a caption says of a method's strength on a network; nothing where a method is not listed.
enum MethodCaptions {
    static let all: [Method: @Sendable (Net) -> Phrase?] = [
        .l1: { $0.strength(of: .l1, ["lambda": .number($0.strengths[.l1])]) },
        .l2: { $0.strength(of: .l2, ["lambda": .number($0.strengths[.l2])]) },
        .dropout: { $0.strength(of: .dropout, ["rate": .number($0.strengths[.dropout])]) },
        .batchNorm: { $0.normalization },
        .augmentation: { $0.augmentation },
        .earlyStopping: { $0.patienceOfRows },
        .maxNorm: { $0.strength(of: .maxNorm, ["limit": .number($0.strengths[.maxNorm])]) },
        .adamW: { $0.strength(of: .adamW, ["decay": .number($0.strengths[.adamW])]) },
        .labelSmoothing: {
            $0.strength(of: .labelSmoothing, ["epsilon": .number($0.strengths[.labelSmoothing])])
        },
        .mixup: { $0.strength(of: .mixup, ["alpha": .number($0.strengths[.mixup])]) },
        .layerNorm: {
            $0.strength(of: .layerNorm, ["activation": .text($0.recipe.activation.name)])
        },
        .weightAveraging: {
            $0.strength(
                of: .weightAveraging, ["share": .percentage($0.strengths[.weightAveraging])])
        },
        .gradientNoise: {
            $0.strength(of: .gradientNoise, ["variance": .number($0.strengths[.gradientNoise])])
        },
    ]
}

extension Net {
    /// The method's text `strength` with values.
    fileprivate func strength(of method: Method, _ values: [String: Phrase.Value]) -> Phrase {
        Phrase("method-\(method.id).strength", values)
    }

    /// Where it stands, or where batches were chosen, how large they are.
    fileprivate var normalization: Phrase {
        guard rows != nil else {
            return strength(of: .batchNorm, ["activation": .text(recipe.activation.name)])
        }
        return Phrase(
            "method-batchnorm.strength-of-batches", ["batches": .batches(of: normBatch)])
    }

    fileprivate var augmentation: Phrase? {
        guard let shift = recipe.pictureShift else {
            return strength(of: .augmentation, ["sigma": .number(strengths[.jitter])])
        }
        return Phrase("method-augmentation.strength-of-shift", ["pixels": .count(shift.pixels)])
    }

    fileprivate var patienceOfRows: Phrase? {
        rows.map { rows in
            strength(
                of: .earlyStopping,
                ["patience": .count(patience), "validation": .count(rows.validation)])
        }
    }
}
