import Testing

@testable import Charts

@Suite struct DataTextTests {
    private func shown(_ text: String) -> String { RichText(plain: text).plain }

    @Test func ordinaryTextStaysAsItIs() {
        for text in ["", "a b", "mały", "权重", "naïve", "x\u{304}", "हिन्दी", "👩‍👧", "❤️"] {
            #expect(shown(text) == text)
        }
    }

    @Test func whatChangesOrderOrHidesIsSpelt() {
        #expect(shown("a\u{202E}b") == "a[U+202E]b")
        #expect(shown("\u{2066}a\u{2069}") == "[U+2066]a[U+2069]")
        #expect(shown("a\u{200B}") == "a[U+200B]")
        #expect(shown("\u{FEFF}a") == "[U+FEFF]a")
        #expect(shown("\u{FE0F}") == "[U+FE0F]")
        #expect(shown("a \u{200D}") == "a [U+200D]")
    }

    @Test func aMarkWithoutALetterGetsACircle() {
        #expect(shown("\u{301}a") == "\u{25CC}\u{301}a")
        // Else it would change the markup before it.
        let text = RichText("*\(RichText.escaped("\u{301}a"))*")
        #expect(text.runs == [TextRun(text: "\u{25CC}\u{301}a", italic: true)])
    }

    @Test func textFromRightToLeftIsSetApart() {
        #expect(shown("שלום") == "\u{2068}שלום\u{2069}")
        #expect(shown("مرحبا 12") == "\u{2068}مرحبا 12\u{2069}")
        #expect(
            RichText("class \(RichText.escaped("שלום")): 80 %").plain.hasSuffix("\u{2069}: 80 %"))
    }

    @Test func codesHaveFourDigitsAtLeast() {
        #expect(("\u{9}" as Unicode.Scalar).codePoint == "U+0009")
        #expect(("\u{10FFFD}" as Unicode.Scalar).codePoint == "U+10FFFD")
    }
}
