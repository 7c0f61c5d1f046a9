import Testing

@testable import Replay

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue {
        try JSONParser.parse(Array(text.utf8))
    }

    @Test func valuesOfEveryKind() throws {
        let value = try parse(
            " {\"a\": [1, -2.5e1, true, false, null], \"b\\u00e9\": \"\\ud83d\\ude00\\n\"} ")
        #expect(
            value["a"] == .array([.integer(1), .number(-25), .flag(true), .flag(false), .null]))
        #expect(value["bé"] == .text("😀\n"))
    }

    @Test func numbersKeepTheirBits() throws {
        for number in [
            0.1, Double.leastNonzeroMagnitude, 1.7976931348623157e308, -0.0, 1e22,
            123_456_789.123_456_79,
        ] {
            #expect(try parse("\(number)").finiteNumber?.bitPattern == number.bitPattern)
        }
        #expect(try parse("-0").finiteNumber?.sign == .minus)
        #expect(try parse("12345678901234567890") == .number(12_345_678_901_234_567_168))
    }

    @Test(arguments: ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
    func numbersThatAreNotFiniteAreLeftToTheReader(text: String) throws {
        guard case .number(let number) = try parse(text) else {
            Issue.record("no number")
            return
        }
        #expect(!number.isFinite)
    }

    @Test(arguments: [
        ("", 1, 1, "expected a value, found the end of the text"),
        ("{\"a\": 1,\n \"b\" 2}", 2, 6, "expected \":\", found \"2\""),
        ("[1, 2", 1, 6, "expected \",\" or \"]\", found the end of the text"),
        ("[1, ]", 1, 5, "expected a value, found \"]\""),
        ("[01]", 1, 2, "a number begins with 0"),
        ("[1.]", 1, 4, "expected a digit, found \"]\""),
        ("[é]", 1, 2, "expected a value, found \"é\""),
        ("[\u{96}]", 1, 2, "expected a value, found \"\\u{96}\""),
        ("1e999999,", 1, 9, "expected the end of the text, found \",\""),
        ("{\"é\": 1, \"é\": 2}", 1, 10, "the key \"é\" stands twice in one object"),
        ("[\"a\nb\"]", 1, 4, "a text holds a line break or another control character"),
        ("\n\n\"abc", 3, 1, "a text has no closing quote"),
        ("\"\\ud800x\"", 1, 8, "a text holds half a character"),
        ("1 2", 1, 3, "expected the end of the text, found \"2\""),
        ("tru", 1, 1, "expected a value, found \"t\""),
    ])
    func faultHasItsPlace(text: String, line: Int, column: Int, reason: String) {
        #expect(throws: ReplayError.syntax(line: line, column: column, reason: reason)) {
            try parse(text)
        }
    }

    @Test func depthIsLimited() throws {
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try parse(nested(ReplayLimits.depth))
        #expect(throws: ReplayError.self) { try parse(nested(ReplayLimits.depth + 1)) }
        #expect(throws: ReplayError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    }

    /// Sixteen megabytes of whatever takes most time or memory for its size.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["\\n", "\\u00e9", "1", "[],", "[", "{\"a\":", "0,", "{},", "e\u{301}"])
    func largeTextsAreReadInTime(part: String) {
        let many = String(repeating: part, count: ReplayLimits.bytes / part.utf8.count)
        let isText = part.contains("\\") || part.contains("e")
        let text = isText ? "\"\(many)\"" : part == "1" ? many : "[\(many)0]"
        _ = try? parse(text)
    }
}
