import Base
import Charts
import Experiments
import Mustache
import Results

/// The claims of a page: the table near its top and the cards of each section.
struct Ledger {
    private let words: Words
    private let claims: [Claim]
    /// The number of each figure in the page.
    private let figureNumbers: [String: Int]
    private let table: MustacheTemplate
    private let cards: MustacheTemplate
    private let corrections: MustacheTemplate

    init(
        _ claims: [Claim], words: Words, figureNumbers: [String: Int],
        table: MustacheTemplate, cards: MustacheTemplate, margin: MustacheTemplate
    ) {
        self.claims = claims
        self.words = words
        self.figureNumbers = figureNumbers
        self.table = table
        self.cards = cards
        corrections = margin
    }

    static let heading = "claims"

    /// The table of all claims; nil if there are none.
    var markup: String? {
        guard !claims.isEmpty else { return nil }
        let tally = Verdict.allCases.compactMap { verdict -> [String: Any]? in
            let count = claims.count { $0.verdict == verdict }
            return count == 0
                ? nil
                : [
                    "verdict": verdict.rawValue, "verdictName": words.text(verdict.name),
                    "count": count,
                ]
        }
        return table.render([
            "words": PageWords(words: words), "tally": tally, "claims": claims.map(context),
        ])
    }

    /// The cards of a section; nil if the section has no claim.
    func cards(of section: String) -> String? {
        let own = claims.filter { $0.section == section }
        guard !own.isEmpty else { return nil }
        return cards.render(["words": PageWords(words: words), "claims": own.map(context)])
    }

    /// What wide screens show beside the beginning of a section: the claims it corrects.
    func margin(of section: String) -> String {
        let own = claims.filter { $0.section == section && $0.verdict == .corrected }
        return corrections.render(["words": PageWords(words: words), "claims": own.map(context)])
    }

    private func context(_ claim: Claim) -> [String: Any] {
        func markup(_ text: Phrase) -> String { HTML.markup(words(text)) }
        var context: [String: Any] = [
            "id": claim.id, "anchor": "claim-" + claim.id, "statement": markup(claim.statement),
            "finding": markup(claim.finding), "verdict": claim.verdict.rawValue,
            "verdictName": words.text(claim.verdict.name), "compound": claim.isCompound,
            "derived": claim.basis == .derived,
            "parts": claim.parts.map(context),
        ]
        context.merge(numbers(claim.measurement, figure: claim.figure)) { $1 }
        return context
    }

    private func context(_ part: Claim.Part) -> [String: Any] {
        let bearing = part.bearing?.rawValue ?? Verdict.undecided.rawValue
        return [
            "partID": part.id, "name": HTML.markup(words(part.name)),
            "finding": HTML.markup(words(part.finding)), "bearing": bearing,
            "bearingName": words.text(Bearing.name(part.bearing)),
            "derived": part.basis == .derived,
        ].merging(numbers(part.measurement, figure: part.figure)) { $1 }
    }

    /// The deciding number, if there is one, and the figure that shows it.
    private func numbers(_ measurement: Claim.Measurement?, figure: String?) -> [String: Any] {
        var context: [String: Any] = ["measured": measurement != nil]
        if let measurement {
            context["measure"] = HTML.markup(words(measurement.measure))
            context["number"] = HTML.markup(words(measurement.number))
            context["seeds"] = words.text(measurement.grounds)
        }
        if let figure, let number = figureNumbers[figure] {
            context["figure"] = figure
            context["figureNumber"] = number
        }
        return context
    }
}
