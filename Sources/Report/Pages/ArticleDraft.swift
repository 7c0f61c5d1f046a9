import Texts

/// A section's text as it is on a data set, with its places still empty: what a page must know of all
/// sections before it can fill one.
struct ArticleDraft: Sendable {
    /// What stands in the markup where a place is: Unicode's sign for an object within a text.
    static let mark: Unicode.Scalar = "\u{FFFC}"
    private static let figure = "figure."
    private static let explore = "explore."
    private static let words = "words."
    /// The place of the claims that a section corrects. A text without it has them beside its beginning.
    static let corrections = "corrections"

    /// Path of the text, for messages.
    let file: String
    let markup: String
    /// The places of the marks, in order.
    let places: [TextTemplate.Place]

    /// The figure that a place shows; nil if it shows something else.
    static func figure(in place: TextTemplate.Place) -> String? {
        place.name.hasPrefix(figure) ? String(place.name.dropFirst(figure.count)) : nil
    }

    /// The place of what the reader can try, by its id.
    static func exploration(_ id: String) -> String { explore + id }

    /// The id of what the reader can try at a place; nil if it shows something else.
    static func exploration(in place: TextTemplate.Place) -> String? {
        place.name.hasPrefix(explore) ? String(place.name.dropFirst(explore.count)) : nil
    }

    /// The key of the text of the files of words that a place shows; nil if it shows something else.
    static func words(in place: TextTemplate.Place) -> String? {
        place.name.hasPrefix(words) ? String(place.name.dropFirst(words.count)) : nil
    }

    /// The figures that the text shows, in order.
    var figures: [String] { places.compactMap(ArticleDraft.figure) }

    /// Whether the text says where its corrections stand.
    var showsCorrections: Bool { places.contains { $0.name == ArticleDraft.corrections } }

    /// The values of all `id` attributes.
    var ids: Set<String> {
        Set(markup.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) })
    }

    /// Places in the same page that the text links to.
    var linkTargets: Set<String> {
        Set(markup.matches(of: /<a href="#([^":]+)(?::[^"]*)?">/).map { String($0.output.1) })
    }

    /// The text with links to places that are not in the page replaced by their words.
    func keepingLinks(to targets: Set<String>) -> ArticleDraft {
        // After a colon stands what is asked of the place.
        let link = /<a href="#([^":]+)(?::[^"]*)?">(.*?)<\/a>/.dotMatchesNewlines()
        let kept = markup.replacing(link) { match in
            targets.contains(String(match.output.1)) ? match.output.0 : match.output.2
        }
        return ArticleDraft(file: file, markup: kept, places: places)
    }

    /// The text with formulas joined to the sign that follows them, which else may begin the next line.
    func keepingPunctuation() -> ArticleDraft {
        let formula = /<math>(?:(?!<\/math>).)*<\/math>[,.;:?!)，。；：？！）、]+/.dotMatchesNewlines()
        let kept = markup.replacing(formula) { "<span class=\"joined\">\($0.output)</span>" }
        return ArticleDraft(file: file, markup: kept, places: places)
    }
}
