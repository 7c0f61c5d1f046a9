import Testing

@testable import Commands

@Suite struct ShellWordsTests {
    @Test func wordsAreQuotedForAShell() {
        for (word, quoted) in [
            ("a.csv", "a.csv"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("$(x)", "'$(x)'"),
            ("", "''"), ("身高", "身高"),
        ] {
            #expect(ShellWords.quoted(word) == quoted)
        }
        #expect(ShellWords.joined(["a", "b c"]) == "a 'b c'")
    }
}
