import Base
import Methods
import Neural

/// What a caption says of a method's strength on a network; nothing where a method is not listed.
///
/// Captions of a task's rows, whose rows and network take much room already, tell of what the tables of
/// settings do not show at a glance: how inputs are changed, when training stops, and what was asked for.
enum MethodCaptions {
    static let all: [Method: @Sendable (Net) -> Phrase?] = [
        .l1: { $0.penalty(.l1, .l1) },
        .l2: { $0.penalty(.l2, .l2) },
        .dropout: { $0.dropoutRate },
        .batchNorm: { $0.normalizedActivation },
        .augmentation: { $0.augmentation },
        .earlyStopping: { $0.patienceOfRows },
        .maxNorm: { $0.strength(of: .maxNorm, ["limit": .number($0.strengths[.maxNorm])]) },
        .adamW: { $0.strength(of: .adamW, ["decay": .number($0.strengths[.adamW])]) },
    ]
}

extension Net {
    /// The method's text `strength` with values.
    fileprivate func strength(of method: Method, _ values: [String: Phrase.Value]) -> Phrase {
        Phrase("method-\(method.id).strength", values)
    }

    fileprivate func penalty(_ method: Method, _ strength: Strength) -> Phrase? {
        rows == nil ? self.strength(of: method, ["lambda": .number(strengths[strength])]) : nil
    }

    fileprivate var dropoutRate: Phrase? {
        rows == nil ? strength(of: .dropout, ["rate": .number(strengths[.dropout])]) : nil
    }

    fileprivate var normalizedActivation: Phrase? {
        rows == nil
            ? strength(of: .batchNorm, ["activation": .text(recipe.activation.name)]) : nil
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
