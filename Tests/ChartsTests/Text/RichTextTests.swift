import Testing

@testable import Charts

@Suite struct RichTextTests {
    @Test func markup() {
        #expect(RichText("*w*").runs == [Run(text: "w", italic: true)])
        #expect(
            RichText("*x*_{1}^{2}").runs == [
                Run(text: "x", italic: true), Run(text: "1", script: .sub),
                Run(text: "2", script: .sup),
            ])
        #expect(
            RichText("10^{*k*}").runs == [
                Run(text: "10"), Run(text: "k", italic: true, script: .sup),
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
        #expect(text.runs == [Run(text: "*x*_{1}")])
    }

    @Test func describesItselfInMarkup() {
        let texts: [RichText] = ["*w*_{1}^{−3}", RichText(plain: "a*b_{c}\\"), "x ^{*y*}"]
        for text in texts {
            #expect(RichText(text.description) == text)
            #expect(("\(text)!" as RichText) == text + "!")
        }
    }

    @Test func neighboursOfOneStyleAreMerged() {
        #expect((RichText(plain: "a") + RichText(plain: "b")).runs == [Run(text: "ab")])
    }
}
