import Texts

/// The words and signs that tables of users are read by: `assets/data/vocabulary.toml`.
enum Vocabulary {
    private static let lists: WordLists = {
        do {
            return try WordLists(embedded: "data/vocabulary.toml")
        } catch {
            preconditionFailure("the words that the program carries: \(error)")
        }
    }()

    static let missingCertain = Set(lists["missing-certain"])
    static let missingPossible = Set(lists["missing-possible"])
    static let totals = Set(lists["totals"])
    static let rowNumbers = Set(lists["row-numbers"])
    static let money = Set(lists["money"])
    static let dateSigns = Set(lists["date-signs"].compactMap(\.first))

    /// What letters behind a number multiply it by.
    static let multiples: [String: Double] = {
        let factors = [
            "thousands": 1e3, "ten-thousands": 1e4, "millions": 1e6, "hundred-millions": 1e8,
            "billions": 1e9, "trillions": 1e12,
        ]
        var multiples: [String: Double] = [:]
        for (name, factor) in factors {
            for word in lists[name] { multiples[word] = factor }
        }
        return multiples
    }()
}
