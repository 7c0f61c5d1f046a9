import Testing

@testable import Rendering

@Suite struct IdentifierNormalizerTests {
    private func normalized(_ text: String) -> String {
        String(decoding: IdentifierNormalizer.normalize(Array(text.utf8)), as: UTF8.self)
    }

    @Test func namesAreNumberedByFirstUse() {
        let text = """
            <g id="surface17" clip-path="url(#clip4)"><use xlink:href="#glyph0-3"/>\
            <symbol id="glyph0-3"/><use xlink:href="#glyph1-0"/><clipPath id="clip4"/>\
            <a b="#surface17" c="glyph0-3"/></g>
            """
        let expected = """
            <g id="surface0" clip-path="url(#clip0)"><use xlink:href="#glyph0"/>\
            <symbol id="glyph0"/><use xlink:href="#glyph1"/><clipPath id="clip0"/>\
            <a b="#surface17" c="glyph0-3"/></g>
            """
        #expect(normalized(text) == expected)
    }

    @Test func otherNumbersGiveTheSameText() {
        func text(_ number: Int) -> String {
            "<g id=\"surface\(number)\"/><h id=\"surface\(number + 5)\"/>"
        }
        #expect(normalized(text(3)) == normalized(text(98)))
    }

    @Test func dataAddressesStayAsTheyAre() {
        let text = "<image id=\"x9\" xlink:href=\"data:image/png;base64,AA+/=\"/>"
        #expect(normalized(text) == text.replacing("x9", with: "x0"))
    }
}
