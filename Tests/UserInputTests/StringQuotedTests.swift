import Testing

@testable import UserInput

@Suite struct StringQuotedTests {
    @Test(arguments: [
        ("", "\"\""), ("é,类", "\"é,类\""), ("a\"b\\", "\"a\\\"b\\\\\""),
        ("a\nb\r\n\t", "\"a\\nb\\r\\n\\t\""),
        ("\u{1B}[31m\u{9B}\u{0}", "\"\\u{1b}[31m\\u{9b}\\u{0}\""),
    ])
    func controlCharactersAreSpeltOut(text: String, quoted: String) {
        #expect(text.quoted == quoted)
    }

    @Test func longTextsAreCut() {
        let letters = String(repeating: "a", count: 40)
        #expect(letters.quoted == "\"\(letters)\"")
        #expect((letters + "b").quoted == "\"\(letters)…\"")
        // One character of a hundred thousand accents.
        let accents = "e" + String(repeating: "\u{301}", count: 100_000)
        #expect(accents.quoted.unicodeScalars.count < 200)
        #expect(accents.quoted.hasSuffix("…\""))
    }

    @Test func linesStay() {
        #expect("a\nb".withoutControls == "a\nb")
        #expect("a\u{7}\u{85}\nb".withoutControls == "a\\u{7}\\u{85}\nb")
    }
}
