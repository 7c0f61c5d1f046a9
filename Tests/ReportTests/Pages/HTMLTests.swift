import Testing

@testable import Report

@Suite struct HTMLTests {
    @Test func formulasKeepThePunctuationThatFollows() {
        let (a, b) = ("<math><mi>a</mi></math>", "<math>\n<mi>b</mi></math>")
        #expect(
            HTML.keepingPunctuation("<p>\(a), then \(b) and \(a)。</p>")
                == "<p><span class=\"joined\">\(a),</span> then \(b) and "
                + "<span class=\"joined\">\(a)。</span></p>")
        #expect(HTML.keepingPunctuation("no formula, here.") == "no formula, here.")
    }

    @Test func escapedTextHasNoSignOfMarkup() {
        for name in hostileNames {
            #expect(!HTML.escape(name).contains { "<>\"'".contains($0) })
        }
    }
}
