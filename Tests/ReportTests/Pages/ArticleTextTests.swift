import Base
import TestSupport
import Testing

@testable import Report

@Suite struct ArticleTextTests {
    private func fill(_ source: String) throws(ReportError) -> ArticleText.Filled {
        try ArticleText(file: "x.html", source: source).filled(
            quantities: ["q": "1 < 2"], words: .en
        ) { id, number in id == "f" ? "<FIGURE \(number)>" : nil }
    }

    @Test func fillsNumbersAndFigures() throws {
        let filled = try fill("<h2>A <b>b</b></h2><p>{{q}}</p>\n{{figure:f}}\n")
        #expect(filled.heading == "A <b>b</b>")
        #expect(
            filled.body == "<p><span class=\"quantity\">1 &lt; 2</span></p>\n<FIGURE 1>\n")
        #expect(filled.figures == ["f"])
    }

    @Test func addsNoElementsInTagsAndFormulas() throws {
        let filled = try fill("<h2>A</h2><p title=\"{{q}}\"><math><mn>{{q}}</mn></math>{{q}}</p>")
        #expect(
            filled.body
                == "<p title=\"1 &lt; 2\"><math><mn>1 &lt; 2</mn></math>"
                + "<span class=\"quantity\">1 &lt; 2</span></p>")
    }

    @Test(
        "Mistakes name the file, the line and the placeholder",
        arguments: [
            ("<h2>A</h2>\n{{r}}", ReportError.unknownQuantity(name: "r", file: "x.html", line: 2)),
            ("<h2>A</h2>\n\n{{figure:g}}", .unknownFigure(id: "g", file: "x.html", line: 3)),
            (
                "<h2>A</h2>{{figure:f}}\n{{figure:f}}",
                .repeatedFigure(id: "f", file: "x.html", line: 2)
            ),
            ("<h2>A</h2>\n{{q\n}}", .openPlaceholder(file: "x.html", line: 2)),
            ("<p>no heading</p><h2>A</h2>", .missingHeading(file: "x.html")),
            // Spaces are part of a name: there is one spelling of each placeholder.
            ("<h2>A</h2>{{ q }}", .unknownQuantity(name: " q ", file: "x.html", line: 1)),
        ])
    func mistakes(source: String, expected: ReportError) {
        #expect(throws: expected) { try fill(source) }
    }

    @Test func whatCanBeExploredHasItsPlace() throws {
        func fill(_ source: String) throws(ReportError) -> String {
            try ArticleText(file: "x.html", source: source).filled(
                quantities: [:], exploration: "<EXPLORE>", words: .en
            ) { _, _ in nil }.body
        }
        #expect(try fill("<h2>A</h2>{{explore}}") == "<EXPLORE>")
        #expect(throws: ReportError.unshownExploration(file: "x.html")) {
            try fill("<h2>A</h2>")
        }
    }

    @Test func partsBelongToDataSets() throws {
        let text = ArticleText(
            file: "f", source: "a{{#xor}}x{{n}}\ny{{/xor}}{{#rows}}r{{/rows}}\nz{{#xor}}{{/xor}}")
        #expect(try text.keeping(parts: ["xor"]).source == "ax{{n}}\ny\nz")
        // Lines stay where they are.
        #expect(try text.keeping(parts: ["rows"]).source == "a\nr\nz")
        #expect(throws: ReportError.openPlaceholder(file: "f", line: 2)) {
            try ArticleText(file: "f", source: "\n{{#a}} {{/b}}").keeping(parts: [])
        }
    }
}
