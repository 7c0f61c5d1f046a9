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
        let named = try (options.with.map(words) ?? []).map(method)
        return Set(
            named + MethodCatalog.optional.filter { $0.strength.map(typed.contains) ?? false })
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    private static func method(_ word: String) throws -> Method {
        guard let method = MethodCatalog.all.first(where: { $0.id == word }) else {
            throw ValidationError(
                "--with \(word.quoted): there is no such method."
                    + Suggestion.sentence(for: word, among: MethodCatalog.optional.map(\.id))
                    + " What can be added: \(list).")
        }
        guard !method.isStandard else {
            throw ValidationError(
                "--with \(word): this method is compared anyway; leave it out. What can be added: \(list)."
            )
        }
        return method
    }
}
