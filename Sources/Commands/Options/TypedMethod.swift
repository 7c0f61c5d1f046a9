import ArgumentParser
import Datasets
import Methods
import Neural
import UserInput

/// A method at a strength, as `--method` names it: `l2`, or `l2=0.003`.
struct TypedMethod: Sendable, Encodable {
    let use: MethodUse
    /// As it was typed.
    private let text: String

    /// - Throws: `ValidationError` for a word that is no method, and a strength that is no number.
    init(_ text: String) throws {
        self.text = text
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let methods = try AddedMethods.methods(named: String(parts[0]), option: "--method")
        guard methods.count == 1, let method = methods.first else {
            throw ValidationError("--method \(text.quoted): type one method.")
        }
        guard parts.count > 1 else {
            use = MethodUse(method)
            return
        }
        guard let strength = method.strength else {
            throw ValidationError(
                "--method \(text.quoted): \(method.id) has no strength; type --method \(method.id)."
            )
        }
        guard let value = Double(parts[1]), value.isFinite else {
            let example = strength.quantity.isCounted ? "8" : "\(strength.standard)"
            throw ValidationError(
                "--method \(text.quoted): \(String(parts[1]).quoted) is no number; "
                    + "type one, as in --method \(method.id)=\(example).")
        }
        use = MethodUse(method, strength: value)
    }

    /// - Parameters:
    ///   - recipe: the network without the method.
    ///   - data: what is learnt.
    ///   - options: what else was typed.
    /// - Throws: `ValidationError` saying what is missing, what is wrong with the strength, or what does not go with it,
    ///   and what to type.
    func check(_ recipe: Recipe, _ data: Dataset, _ options: TrainOptions) throws {
        if let strength = use.method.strength, let value = use.strength {
            _ = try checked(value, for: strength, option: "--method \(text.quoted):")
        }
        var recipe = recipe
        do throws(MethodUse.Refusal) {
            try use.regularize(
                &recipe, rows: data.trainingRows,
                given: .given(
                    by: recipe.optimizer, heldOutRows: data.heldOutRows > 0,
                    validationRows: data.validationRows > 0, classes: data.classes != nil))
        } catch {
            throw ValidationError(message(error, recipe, data))
        }
        try options.check(beside: self)
    }

    private func message(
        _ refusal: MethodUse.Refusal, _ recipe: Recipe, _ data: Dataset
    ) -> String {
        let option = "--method \(text.quoted)"
        switch refusal {
        case .needs(let missing): return "\(option) needs \(Self.advice(missing, data))"
        case .outOfRange, .notWhole:
            return "\(option): the strength of \(use.method.id) is a whole number up to "
                + "\(MethodUse.mostCounted)."
        case .manyRows:
            return "\(option): there are \(data.trainingRows) rows; type a smaller batch."
        case .singleRow:
            let isOwn = use.strength ?? 0 > 0
            return
                "\(option)\(isOwn ? "" : " with --batch \(recipe.batchSize)") leaves a batch of a "
                + "single row, which has no variance; choose another batch size (there are "
                + "\(data.trainingRows) rows)."
        }
    }

    /// What is missing, and what to do about it.
    private static func advice(_ missing: Needs, _ data: Dataset) -> String {
        if missing.contains(.adam) { return "Adam; add --optimizer adam." }
        if missing.contains(.gradientDescent) {
            return "plain gradient descent; type --optimizer sgd."
        }
        if missing.contains(.classes) {
            return "classes, but \(data.id) predicts a number; leave it out."
        }
        let rows = missing.contains(.validationRows) ? "validation" : "held-out"
        return "\(rows) rows, which \(data.id) has none of; try noisy-xor."
    }

    /// As `--method` takes it.
    var word: String { use.method.id + (use.strength.map { "=\($0)" } ?? "") }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
