import ArgumentParser
import Experiments
import Methods
import UserInput

/// A setting that is varied, as `--vary` names it: `hidden=4,8,16`, or a method's strength, `l2=0,1e-4..1e-1:13:log`.
struct Variation {
    /// What is set.
    enum Target {
        /// An option of the network, its training or its data, by its name.
        case option(String)
        /// A method's strength.
        case strength(Method)
    }

    let target: Target
    /// As data and commands call it.
    let key: String
    let values: [String]

    /// Options of what is learnt from that can be varied.
    static let dataOptions = ["noise", "rows", "flipped"]

    /// - Throws: `ValidationError` for a word that is no setting, and for values that are none.
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw ValidationError(
                "--vary \(text.quoted) has no values; type SETTING=VALUES, as in --vary hidden=4,8,16."
            )
        }
        let name = String(parts[0])
        if let method = MethodCatalog.all.first(where: { $0.id == name }), method.strength != nil {
            (target, key) = (.strength(method), method.id)
        } else if Self.options.contains(name) {
            (target, key) = (.option(name), name)
        } else {
            let known =
                Self.options + MethodCatalog.all.filter { $0.strength != nil }.map(\.id)
            throw ValidationError(
                "--vary \(text.quoted): there is no setting \(name.quoted) with values."
                    + Suggestion.sentence(for: name, among: known)
                    + " What can be varied: \(known.joined(separator: ", ")).")
        }
        values = try ValueList(String(parts[1]), option: "--vary \(name)").values
    }

    private static var options: [String] {
        PassedOptions.declared.filter { !$0.isFlag && $0.name != "data-seed" }.map(\.name)
            + dataOptions
    }

    /// - Parameter error: why a value cannot be taken.
    static func refused(_ varied: Configuration.Varied, _ error: any Error) -> ValidationError {
        let reason = (error as? ValidationError)?.message ?? "\(error)"
        return ValidationError("--vary \(varied.key): \(varied.text.quoted) is no value; \(reason)")
    }

    /// The method that is varied; nil where none is.
    var method: Method? { if case .strength(let method) = target { method } else { nil } }
}
