import Base
import Charts
import Experiments
import Mustache
import Results

/// The claims of a page: the line at its top, the table near its end, and the cards of each section.
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

    /// How many claims came to each verdict that one came to.
    private var tally: [(verdict: Verdict, count: Int)] {
        Verdict.allCases.map { verdict in (verdict, claims.count { $0.verdict == verdict }) }
            .filter { $0.count > 0 }
    }

    /// What became of all claims, in a line.
    var summary: String {
        let tally = tally.map { Phrase.Value.phrase($0.verdict.of($0.count)) }
        return words.text(
            "page.tested",
            ["count": .count(claims.count), "tally": .list(tally, separator: "page.comma")])
    }

    /// The table of all claims; nil if there are none.
    var markup: String? {
        guard !claims.isEmpty else { return nil }
        return table.render([
            "words": PageWords(words: words), "claims": claims.map(context),
            "all": words.text("page.tested-all", ["count": .count(claims.count)]),
            "tally": tally.map { verdict, count -> [String: Any] in
                [
                    "verdict": verdict.rawValue, "verdictName": words.text(verdict.name),
                    "count": count,
                ]
            },
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
