import Testing

@testable import Report

@Suite struct AssetTests {
    /// Each file is found under its own name, whichever place it has in the list.
    @Test(arguments: [
        ("templates/page.mustache", "<!DOCTYPE html>", "</html>\n"),
        ("templates/figure.mustache", "<figure ", "</figure>\n"),
        ("styles/page.css", "/* Colours", "}\n"),
        ("scripts/page.js", "\"use strict\";", "})();\n"),
    ])
    func filesAreWholeAndUnderTheirNames(path: String, start: String, end: String) throws {
        let text = try Asset(path: path).text()
        #expect(text.hasPrefix(start))
        #expect(text.hasSuffix(end))
    }

    @Test(arguments: ["", "styles/page.cs", "page.css", "styles/page.css\"", "text/none.en.html"])
    func otherNamesAreErrors(path: String) {
        #expect(throws: ReportError.missingAsset(path: path)) { try Asset(path: path).text() }
    }
}
