import ArgumentParser
import Methods
import UserInput

/// The methods that a report compares beside the standard ones: those that `--with` names, and those whose
/// strength is typed.
enum AddedMethods {
    /// What can be added, for help and messages.
    static var list: String { MethodCatalog.optional.map(\.id).joined(separator: ", ") }

    /// - Throws: `ValidationError` for a word that is no method, and for a method that is compared anyway.
    static func methods(_ options: RunOptions) throws -> Set<Method> {
        let typed = Set(options.strengths.typed.map(\.strength))
        let named = try options.with.map { try methods(named: $0, option: "--with") } ?? []
        if let known = named.first(where: \.isStandard) {
            throw ValidationError(
                "--with \(known.id): this method is compared anyway; leave it out. What can be added: \(list)."
            )
        }
        return Set(
            named + MethodCatalog.optional.filter { $0.strength.map(typed.contains) ?? false })
    }

    /// The methods that an option names, with commas between them; capitals, spaces and hyphens do not matter.
    /// - Throws: `ValidationError` for a word that is no method.
    static func methods(named text: String, option: String) throws -> [Method] {
        let known = option == "--with" ? MethodCatalog.optional : MethodCatalog.all
        return try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
            guard let method = MethodCatalog.all.first(where: { letters($0.id) == letters(word) })
            else {
                throw ValidationError(
                    "\(option) \(String(word).quoted): there is no such method."
                        + Suggestion.sentence(for: String(word), among: known.map(\.id))
                        + " What can be named: \(known.map(\.id).joined(separator: ", ")).")
            }
            return method
        }
    }

    private static func letters(_ name: some StringProtocol) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
