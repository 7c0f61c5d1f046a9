/// What a layout gives up where words find no room otherwise.
struct Concessions: Sendable, Hashable {
    /// Whether labels of categories are cut in the middle and only every second, third … is shown.
    var thinsCategories = false
    /// Whether words that still have no place go into a line below the panels.
    var movesWords = false
    /// How large words are, of the size asked for.
    var textScale = 1.0

    static let none = Concessions()

    /// From the least to the most that is given up.
    static func ladder(_ fit: Figure.Fit) -> [Concessions] {
        let thinned = Concessions(thinsCategories: true)
        return switch fit {
        case .strict: [.none]
        case .thinning: [.none, thinned]
        case .yielding:
            [.none, thinned]
                + [1, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3].map {
                    Concessions(thinsCategories: true, movesWords: true, textScale: $0)
                }
        }
    }
}
