import Base
import Charts
import Texts
import UserInput

extension ArticleDraft {
    /// What a page has for a section's text.
    struct Offer {
        let words: Words
        var quantities: [String: Phrase.Value]
        /// The markup of the section's claims; nil if it has none.
        var claims: String?
        /// The markup of the claims that the section corrects.
        var corrections = ""
        /// The markup of what the reader can try, by its id, in the order of the section's parts.
        var explorations: [(id: String, markup: String)] = []
        /// All figures of the page.
        let figures: Set<String>
        /// The markup of a figure by its number in the page, from 1.
        let figure: (_ id: String, _ number: Int) -> String
    }

    /// What a section's text became.
    struct Filled {
        /// The heading's own markup.
        let heading: String
        /// Everything after the heading.
        let body: String
        /// The figures shown so far, those of earlier sections first.
        let figures: [String]
        /// What the text asks for and the page lacks, or the other way round; it was made do with.
        let faults: [ReportError]
    }

    /// The text with numbers, figures and claims in their places, and a place for everything that must be
    /// shown.
    /// - Parameter alreadyShown: figures of the sections before.
    /// - Throws: `missingHeading`.
    func filled(
        with offer: Offer, alreadyShown: [String] = []
    ) throws(ReportError) -> Filled {
        var filling = Filling(file: file, offer: offer, shown: alreadyShown)
        let pieces = markup.unicodeScalars.split(
            separator: ArticleDraft.mark, omittingEmptySubsequences: false)
        var html = String(pieces[0])
        for (place, piece) in zip(places, pieces.dropFirst()) {
            html += filling.markup(of: place) + String(piece)
        }
        let names = Set(places.map(\.name))
        if let claims = offer.claims, !names.contains("claims") {
            filling.faults.append(.unshownClaims(file: file))
            html += "\n" + claims
        }
        for (id, exploration) in offer.explorations
        where !names.contains(ArticleDraft.exploration(id)) {
            filling.faults.append(.unshownExploration(id: id, file: file))
            html += "\n" + exploration
        }
        guard let start = html.firstRange(of: "<h2>"), let end = html.firstRange(of: "</h2>"),
            html[..<start.lowerBound].allSatisfy(\.isWhitespace)
        else { throw .missingHeading(file: file) }
        return Filled(
            heading: String(html[start.upperBound..<end.lowerBound]),
            body: String(html[end.upperBound...]), figures: filling.shown, faults: filling.faults)
    }

    /// Fills place after place.
    private struct Filling {
        let file: String
        let offer: Offer
        var shown: [String]
        var faults: [ReportError] = []

        mutating func markup(of place: TextTemplate.Place) -> String {
            switch place.name {
            case "claims": return offer.claims ?? ""
            case ArticleDraft.corrections: return offer.corrections
            default:
                if let id = ArticleDraft.exploration(in: place) {
                    return offer.explorations.first { $0.id == id }?.markup ?? ""
                }
                if let id = ArticleDraft.figure(in: place) { return figure(id, line: place.line) }
                guard let key = ArticleDraft.words(in: place) else { return quantity(place) }
                return HTML.markup(RichText(offer.words.text(key)))
            }
        }

        private mutating func figure(_ id: String, line: Int) -> String {
            guard offer.figures.contains(id) else {
                let meant = Suggestion.nearest(to: id, among: offer.figures.sorted())
                faults.append(.unknownFigure(id: id, meant: meant, file: file, line: line))
                return ""
            }
            guard !shown.contains(id) else {
                faults.append(.repeatedFigure(id: id, file: file, line: line))
                return ""
            }
            shown.append(id)
            return offer.figure(id, shown.count)
        }

        private static let longestLine = 40

        private mutating func quantity(_ place: TextTemplate.Place) -> String {
            let plain = ".plain"
            let isPlain = place.name.hasSuffix(plain)
            let name = isPlain ? String(place.name.dropLast(plain.count)) : place.name
            let value = offer.quantities[name]
            if value == nil {
                let meant = Suggestion.nearest(to: name, among: offer.quantities.keys.sorted())
                faults.append(
                    .unknownQuantity(name: name, meant: meant, file: file, line: place.line))
            }
            let text = offer.words(value ?? .phrase("number.not-measured"))
            guard !isPlain else { return HTML.escape(text.plain) }
            // A number and its interval stay on a line; a list of them may be broken.
            let isLong = text.plain.count > Self.longestLine
            return "<span class=\"quantity\(isLong ? " long" : "")\">\(HTML.markup(text))</span>"
        }
    }
}
