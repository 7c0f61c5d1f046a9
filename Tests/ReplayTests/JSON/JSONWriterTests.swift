import Testing

@testable import Replay

@Suite struct JSONWriterTests {
    @Test func writtenValuesAreReadBack() throws {
        let members = [
            JSONValue.Member(
                key: "numbers", value: .numbers([0.1, -0.0, .leastNonzeroMagnitude, 1e300, 3])),
            JSONValue.Member(key: "text \"\\\u{1}", value: .text("é\n")),
            JSONValue.Member(key: "rest", value: .array([.null, .flag(true), .object([])])),
        ]
        let read = try JSONParser.parse(Array(JSONWriter.text(members).utf8))
        #expect(read == .object(members))
        #expect(read["numbers"]?.array?[1].finiteNumber?.sign == .minus)
    }

    @Test func oneMemberOnEachLine() {
        let text = JSONWriter.text([
            .init(key: "a", value: .numbers([1, 2])), .init(key: "b", value: .integer(3)),
        ])
        #expect(text == "{\n  \"a\": [1.0, 2.0],\n  \"b\": 3\n}")
    }
}
