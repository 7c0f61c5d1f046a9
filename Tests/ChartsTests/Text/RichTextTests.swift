import Testing

@testable import Charts

@Suite struct RichTextTests {
    @Test func markup() {
        #expect(RichText("*w*").runs == [TextRun(text: "w", italic: true)])
        #expect(
            RichText("*x*_{1}^{2}").runs == [
                TextRun(text: "x", italic: true), TextRun(text: "1", script: .sub),
                TextRun(text: "2", script: .sup),
            ])
        #expect(
            RichText("10^{*k*}").runs == [
                TextRun(text: "10"), TextRun(text: "k", italic: true, script: .sup),
            ])
    }

    @Test func escapesAndUnclosedMarksAreText() {
        #expect(RichText("a\\*b").plain == "a*b")
        #expect(RichText("2 * 3").plain == "2 * 3")
        #expect(RichText("x_{1").plain == "x_{1")
        #expect(RichText("snake_case").plain == "snake_case")
        #expect(RichText("").isEmpty)
    }

    @Test func plainTextIsNotRead() {
        let text = RichText(plain: "*x*_{1}")
        #expect(text.runs == [TextRun(text: "*x*_{1}")])
    }

    @Test func describesItselfInMarkup() {
        let texts: [RichText] = ["*w*_{1}^{−3}", RichText(plain: "a*b_{c}\\"), "x ^{*y*}"]
        for text in texts {
            #expect(RichText(text.description) == text)
            #expect(("\(text)!" as RichText) == text + "!")
        }
    }

    @Test func neighboursOfOneStyleAreMerged() {
        #expect((RichText(plain: "a") + RichText(plain: "b")).runs == [TextRun(text: "ab")])
    }
}
