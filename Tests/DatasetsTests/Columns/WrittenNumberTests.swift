import Testing

@testable import Datasets

@Suite struct WrittenNumberTests {
    @Test func plainNumbersAreDecimalAndFinite() {
        for (text, value) in [
            ("1", 1.0), ("-2.5", -2.5), ("1e3", 1000), ("+4", 4), (".5", 0.5), ("3.", 3),
        ] { #expect(PlainNumber.value(text) == value) }
        for text in ["", "x", "0x10", "inf", "nan", "1e999", "1e100", "1 2", "1,5", "1,234,567"] {
            #expect(PlainNumber.value(text) == nil)
        }
        #expect(PlainNumber.value(withComma: "1,5") == 1.5)
        #expect(PlainNumber.value(withComma: "1.234,5") == nil)
    }

    @Test(arguments: [
        ("5 %", 5.0, "", "%"), ("12,5%", 12.5, "", "%"), ("$2.55", 2.55, "$", ""),
        ("-$5", -5, "$", ""), ("$-5", -5, "$", ""), ("€ 3", 3, "€", ""), ("7 EUR", 7, "", "EUR"),
        ("CHF 1'200.50", 1200.5, "CHF", ""), ("170 cm", 170, "", "cm"), ("21°C", 21, "", "°C"),
        ("15/20", 15, "", "/20"), ("−4", -4, "", ""), ("(3.5)", -3.5, "", ""),
        ("1 234 567", 1_234_567, "", ""), ("1\u{A0}234", 1234, "", ""),
        ("1\u{202F}234,5", 1234.5, "", ""), ("1.5E+03 m", 1500, "", "m"), ("￥5", 5, "￥", ""),
        ("12,34,567.5", 1_234_567.5, "", ""),
    ])
    func dressesComeOff(text: String, value: Double, prefix: String, suffix: String) throws {
        let written = try #require(WrittenNumber(text))
        let decimal: Character = written.mark == .comma ? "," : "."
        #expect(written.value(decimal: decimal) == value)
        #expect(written.dress == .init(prefix: prefix, suffix: suffix))
    }

    @Test(arguments: [
        "", "x", "%", "A12", "10-20", "10:30", "Room 5", "#3", "~5", "<5", "--5", "1.2.3",
        "12,34", "1,23,4",
    ])
    func othersAreTexts(text: String) {
        let written = WrittenNumber(text)
        #expect(written?.value(decimal: ".") == nil || written?.dress.isPlain == false)
    }

    @Test(arguments: [
        ("5", WrittenNumber.Mark.none), ("1.5", .point), ("0.125", .point), ("1.1500", .point),
        ("1.150", .pointOrGroup), ("1,150", .commaOrGroup), ("1,5", .comma), ("1.234,5", .comma),
        ("1,234.5", .point), ("1.234.567", .comma), ("1,234,567", .point), ("1.150e3", .point),
    ])
    func marksTellWhichIsDecimal(text: String, mark: WrittenNumber.Mark) {
        #expect(WrittenNumber(text)?.mark == mark)
        if PlainNumber.value(text) != nil {
            #expect(PlainNumber.mark(text) == mark || text.contains("e"))
        }
        if PlainNumber.value(withComma: text) != nil {
            #expect(PlainNumber.mark(text, isComma: true) == mark)
        }
    }
}
