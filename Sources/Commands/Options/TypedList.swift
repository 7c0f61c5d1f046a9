import ArgumentParser
import Foundation
import UserInput

/// A list of known items, as it is typed.
enum TypedList {
    /// Splits a list at its commas.
    /// - Throws: `ValidationError` naming an item that is not known.
    static func items(
        _ text: String, option: String, known: [String], noun: String
    ) throws -> Set<String> {
        let all = known.joined(separator: ", ")
        let items = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        for item in items where !known.contains(item) {
            let problem =
                item.isEmpty
                ? "\(option) \"\(text)\" has an empty place; separate the items by single commas."
                : "\(option): there is no \(noun) \"\(item)\"."
                    + Suggestion.sentence(for: item, among: known)
            throw ValidationError("\(problem) Possible: \(all).")
        }
        return Set(items)
    }
}
