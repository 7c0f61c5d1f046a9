import ArgumentParser
import Datasets
import Methods
import UserInput

/// A method at a strength, as `--method` names it: `l2`, or `l2=0.003`.
struct TypedMethod: Sendable, Encodable {
    let method: Method
    /// What was typed; nil is the method's standard.
    private let strength: Double?

    /// - Throws: `ValidationError` for a word that is no method, a number that its strength cannot have, and a method
    ///   that the network or the rows have not enough for.
    init(_ text: String, _ data: Dataset, _ optimizer: OptimizerChoice) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let methods = try AddedMethods.methods(named: String(parts[0]), option: "--method")
        guard methods.count == 1, let method = methods.first else {
            throw ValidationError("--method \(text.quoted): type one method.")
        }
        self.method = method
        if parts.count > 1 {
            guard let strength = method.strength else {
                throw ValidationError("--method \(text.quoted): \(method.id) has no strength.")
            }
            self.strength = try checked(number(String(parts[1])), for: strength)
        } else {
            strength = nil
        }
        if let missing = method.needs.subtracting(Self.given(data, optimizer)).names.first {
            throw ValidationError(
                "--method \(method.id) needs \(missing.replacing("-", with: " ")), which are not here; "
                    + "\"regplot list methods\" says what each method needs.")
        }
    }

    func regularize(_ recipe: inout Recipe) {
        var strengths = Strengths()
        if let strength, let own = method.strength { strengths[own] = strength }
        method.regularize(&recipe, strengths)
    }

    private static func given(_ data: Dataset, _ optimizer: OptimizerChoice) -> Needs {
        var given: Needs = optimizer == .adam ? .adam : .gradientDescent
        if data.heldOutRows > 0 { given.insert(.heldOutRows) }
        if data.validationRows > 0 { given.insert(.validationRows) }
        if data.classes != nil { given.insert(.classes) }
        return given
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(method.id + (strength.map { "=\($0)" } ?? ""))
    }
}
