import Testing

@testable import UserInput

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("", "", 0), ("xor", "xor", 0), ("xro", "xor", 1), ("xr", "xor", 1), ("xorr", "xor", 1),
        ("kitten", "sitting", 3), ("", "abc", 3),
    ])
    func distanceCountsEdits(first: String, second: String, distance: Int) {
        #expect(Suggestion.distance(first, second) == distance)
        #expect(Suggestion.distance(second, first) == distance)
    }

    @Test func farWordsAreNotSuggested() {
        #expect(Suggestion.nearest(to: "moon", among: ["xor", "list"]) == nil)
        #expect(Suggestion.nearest(to: "XOR", among: ["xor", "list"]) == "xor")
        #expect(Suggestion.sentence(for: "moon", among: ["xor"]) == "")
        #expect(Suggestion.sentence(for: "y", among: ["\u{E}"]) == " Did you mean \"\\u{e}\"?")
    }

    @Test(.timeLimit(.minutes(1))) func endlessWordsAreNotCompared() {
        let word = String(repeating: "a", count: 100_000)
        let candidates = (0..<1000).map { word + "\($0)" }
        #expect(Suggestion.nearest(to: word, among: candidates) == nil)
        #expect(Suggestion.nearest(to: "xor", among: candidates + ["xro"]) == "xro")
    }
}
