import Testing

@testable import Texts

@Suite struct TextTemplateTests {
    @Test func placesKnowTheirNamesAndLines() throws {
        let template = try TextTemplate(
            "{{a}}\n{{ b.c-d }} {{{e}}}\n\n{{& f}}{ {g} {{! h }}", file: "x")
        var places: [TextTemplate.Place] = []
        let text = template.text { place in
            places.append(place)
            return "<\(place.name)>"
        }
        #expect(text == "<a>\n<b.c-d> <e>\n\n<f>{ {g} ")
        #expect(
            places == [
                .init("a", line: 1), .init("b.c-d", line: 2), .init("e", line: 2),
                .init("f", line: 4),
            ])
    }

    /// A place within a part may have a name that begins like the part's.
    @Test func partsAreKeptOrLeftOut() throws {
        let template = try TextTemplate(
            "{{#rows}}{{rows}} {{rows.name}}{{/rows}}{{^rows}}{{#a}}{{b}}{{/a}}{{/rows}}", file: "x"
        )
        #expect(template.text(parts: ["rows"], \.name) == "rows rows.name")
        #expect(template.text(parts: ["a"], \.name) == "b")
        #expect(template.text(\.name) == "")
    }

    @Test func partsAreRepeatedForItems() throws {
        let template = try TextTemplate(
            "<\n{{#all}}\n{{a.*.b}} {{c}}{{#d}} {{g.*}}{{/d}}\n{{/all}}\n>{{a.*}}", file: "x")
        var lines: [Int] = []
        let text = template.text(parts: ["d"], repeated: ["all": ["e", "f-g"]]) { place in
            lines.append(place.line)
            return place.name
        }
        #expect(text == "<\na.e.b c g.e\na.f-g.b c g.f-g\n>a.*")
        #expect(lines == [3, 3, 3, 3, 3, 3, 5])
        #expect(template.text(repeated: ["all": []], \.name) == "<\n>a.*")
    }

    @Test(
        "Mistakes name the file, the line and what is wrong",
        arguments: [
            ("a\n{{b", 2, "without"), ("{{b\nc}}", 2, "without"),
            ("\n{{#a}}\n{{/b}}", 3, "another part"),
            ("{{#a}}\n", 2, "not closed"),
        ])
    func mistakes(source: String, line: Int, reason: String) {
        #expect {
            try TextTemplate(source, file: "x.html")
        } throws: { error in
            "\(error)".hasPrefix("x.html, line \(line): ") && "\(error)".contains(reason)
        }
    }

    /// A part within a repeated one may belong to some items alone.
    @Test func partsOfSomeItems() throws {
        let template = try TextTemplate(
            "{{#all}}{{a.*}}{{#b-*}}!{{/b-*}} {{/all}}{{^b-*}}none{{/b-*}}", file: "t")
        let text = template.text(parts: ["b-y"], repeated: ["all": ["x", "y"]]) { $0.name }
        #expect(text == "a.x a.y! none")
    }
}
