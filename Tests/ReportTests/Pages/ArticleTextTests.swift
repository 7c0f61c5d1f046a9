import Base
import TestSupport
import Testing
import Texts

@testable import Report

@Suite struct ArticleTextTests {
    private static var offer: ArticleDraft.Offer {
        ArticleDraft.Offer(
            words: .en, quantities: ["q": "1 < 2", "learning.rate": "3"], figures: ["first"]
        ) { id, number in "<FIGURE \(id) \(number)>" }
    }

    private func fill(
        _ source: String, _ offer: ArticleDraft.Offer = offer, parts: Set<String> = []
    ) throws(ReportError) -> ArticleDraft.Filled {
        try ArticleText(file: "x.html", source: source).draft(parts: parts).filled(with: offer)
    }

    @Test func fillsNumbersAndFigures() throws {
        let filled = try fill("<h2>A <b>b</b></h2><p>{{q}}</p>\n{{figure.first}}\n")
        #expect(filled.heading == "A <b>b</b>")
        #expect(
            filled.body == "<p><span class=\"quantity\">1 &lt; 2</span></p>\n<FIGURE first 1>\n")
        #expect(filled.figures == ["first"])
        #expect(filled.faults.isEmpty)
    }

    @Test func plainNumbersHaveNoElements() throws {
        let filled = try fill("<h2>A</h2><p title=\"{{q.plain}}\">{{learning.rate.plain}}</p>")
        #expect(filled.body == "<p title=\"1 &lt; 2\">3</p>")
    }

    @Test(
        "Mistakes name the file, the line and the place, and what may be meant",
        arguments: [
            (
                "<h2>A</h2>\n{{r}}",
                ReportError.unknownQuantity(name: "r", meant: "q", file: "x.html", line: 2)
            ),
            (
                "<h2>A</h2>{{#a}}\n{{/a}}\n{{learning.rat}}",
                .unknownQuantity(
                    name: "learning.rat", meant: "learning.rate", file: "x.html", line: 3)
            ),
            ("<h2>A</h2>{{far.away}}", .unknownQuantity(name: "far.away", file: "x.html", line: 1)),
            (
                "<h2>A</h2>\n\n{{figure.frist}}",
                .unknownFigure(id: "frist", meant: "first", file: "x.html", line: 3)
            ),
            (
                "<h2>A</h2>{{figure.first}}\n{{figure.first}}",
                .repeatedFigure(id: "first", file: "x.html", line: 2)
            ),
        ])
    func mistakes(source: String, expected: ReportError) throws {
        #expect(try fill(source).faults == [expected])
    }

    @Test func aTextBeginsWithItsHeading() {
        #expect(throws: ReportError.missingHeading(file: "x.html")) {
            try fill("<p>no heading</p><h2>A</h2>")
        }
    }

    @Test(arguments: [("\n{{q", 2), ("\n\n{{q}", 3), ("\n{{#a}} {{/b}}", 2)])
    func whatCannotBeReadNamesItsLine(source: String, line: Int) {
        #expect {
            try fill("<h2>A</h2>" + source)
        } throws: { error in
            guard case ReportError.badWords(.badTemplate("x.html", line, _)) = error else {
                return false
            }
            return true
        }
    }

    @Test func messagesNameTheMarkdownThatATextIsMadeOf() throws {
        let text = try ArticleText(
            file: "text/en/x.html", source: "<!-- x.md --><h2>X</h2>\n{{nothing}}")
        let filled = try text.draft(parts: []).filled(with: Self.offer)
        #expect(filled.heading == "X")
        let fault = ReportError.unknownQuantity(
            name: "nothing", file: "text/en/x.md", line: 2)
        #expect(filled.faults == [fault])
    }

    @Test func claimsAndExplorationsHaveTheirPlace() throws {
        var offer = Self.offer
        offer.claims = "<CLAIMS>"
        offer.explorations = [("one", "<EXPLORE>")]
        let shown = try fill("<h2>A</h2>{{explore.one}}{{explore.two}}{{claims}}", offer)
        #expect(shown.body == "<EXPLORE><CLAIMS>" && shown.faults.isEmpty)
        let unshown = try fill("<h2>A</h2>{{q.plain}}", offer)
        #expect(unshown.body == "1 &lt; 2\n<CLAIMS>\n<EXPLORE>")
        #expect(
            unshown.faults == [
                .unshownClaims(file: "x.html"), .unshownExploration(id: "one", file: "x.html"),
            ])
    }

    @Test func partsBelongToDataSets() throws {
        let source = "<h2>A</h2>a{{#xor}}x{{q.plain}}\ny{{/xor}}{{#rows}}r{{/rows}}\nz"
        #expect(try fill(source, parts: ["xor"]).body == "ax1 &lt; 2\ny\nz")
        #expect(try fill(source, parts: ["rows"]).body == "ar\nz")
    }

    @Test func partsAreRepeatedForMethods() throws {
        let text = try ArticleText(
            file: "x.html",
            source: "<h2>A</h2>{{#n-methods}}{{words.method-*.row}}:{{n.*.q.plain}};{{/n-methods}}")
        var offer = Self.offer
        offer.quantities = ["n.none.q": "1", "n.max-norm.q": "2"]
        let draft = text.draft(parts: [], repeated: ["n-methods": ["none", "max-norm"]])
        let filled = try draft.filled(with: offer)
        #expect(filled.body == "none:1;max-norm:2;" && filled.faults.isEmpty)
        offer.quantities["n.none.q"] = nil
        #expect(try draft.filled(with: offer).faults.count == 1)
    }

    @Test func linksAndNamesAreThoseOfTheDataSet() throws {
        let text = try ArticleText(
            file: "x.html",
            source: "<a href=\"#b\">{{q}}\n</a>{{#xor}}<p id=\"b\"></p>{{figure.first}}{{/xor}}")
        #expect(text.draft(parts: []).ids.isEmpty && text.draft(parts: []).figures.isEmpty)
        let draft = text.draft(parts: ["xor"])
        #expect(draft.ids == ["b"] && draft.figures == ["first"] && draft.linkTargets == ["b"])
        #expect(draft.keepingLinks(to: ["b"]).markup == draft.markup)
        #expect(draft.keepingLinks(to: []).markup.hasPrefix("\u{FFFC}\n<p"))
    }

    @Test func formulasKeepThePunctuationThatFollows() {
        func kept(_ markup: String) -> String {
            ArticleDraft(file: "x.html", markup: markup, places: []).keepingPunctuation().markup
        }
        let (a, b) = ("<math><mi>a</mi></math>", "<math>\n<mi>b</mi></math>")
        #expect(
            kept("<p>\(a), then \(b) and \(a)。</p>")
                == "<p><span class=\"joined\">\(a),</span> then \(b) and "
                + "<span class=\"joined\">\(a)。</span></p>")
        #expect(kept("no formula, here.") == "no formula, here.")
    }
}
