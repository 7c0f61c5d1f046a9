import Testing

@testable import Commands

@Suite struct TOMLPlacesTests {
    private func path(_ steps: [Any]) -> TOMLPlaces.Path {
        steps.map { step in
            (step as? Int).map { .index($0) } ?? .key("\(step)")
        }
    }

    private func key(_ text: String, _ steps: Any...) -> String? {
        TOMLPlaces(text).key(path(steps)).map { "\($0.line):\($0.column)" }
    }

    private func value(_ text: String, _ steps: Any...) -> String? {
        TOMLPlaces(text).value(path(steps)).map { "\($0.line):\($0.column)" }
    }

    @Test func keysAndValuesOfTablesArePlaced() {
        let text = "# first\n\na = 1\n[ b ]\n  c  =  'x' # [[d]]\n[b.e]\nf = true\r\ng = 2"
        #expect(key(text, "a") == "3:1" && value(text, "a") == "3:5")
        #expect(key(text, "b") == "4:3" && value(text, "b") == "4:1")
        #expect(key(text, "b", "c") == "5:3" && value(text, "b", "c") == "5:9")
        #expect(key(text, "b", "e", "f") == "7:1" && value(text, "b", "e", "g") == "8:5")
        #expect(value(text, "d") == nil)
    }

    @Test func arraysOfTablesAreCounted() {
        let text = "[[s]]\na = 1\n[s.t]\nb = 2\n  [[s]]\na = 3\n[[s.u]]\nc = 4\n[[s.u]]\nc = 5"
        #expect(key(text, "s") == "1:3")
        #expect(value(text, "s", 0) == "1:1" && value(text, "s", 1) == "5:3")
        #expect(key(text, "s", 0, "t", "b") == "4:1" && key(text, "s", 1, "a") == "6:1")
        #expect(value(text, "s", 1, "u", 0, "c") == "8:5")
        #expect(value(text, "s", 1, "u", 1, "c") == "10:5")
    }

    @Test func listsAndInlineTablesMayHaveLinesAndComments() {
        let text = "v = { lr = \"0.1,0.2\", 'h.x' = [[4],\n  [8, 8]] }\nl = [ # one, ]\n 1,\n 2 ]"
        #expect(value(text, "v", "lr") == "1:12" && key(text, "v", "h.x") == "1:23")
        #expect(value(text, "v", "h.x", 1, 1) == "2:7")
        #expect(value(text, "l", 0) == "4:2" && value(text, "l", 1) == "5:2")
    }

    @Test func dottedAndQuotedKeysAreRead() {
        let text = "a . \"b\\u00e9\\\"\" . c = 1"
        #expect(key(text, "a", "bé\"", "c") == "1:19")
        #expect(value(text, "a", "bé\"", "c") == "1:23")
    }

    @Test func stringsHideWhatLooksLikeKeys() {
        let text = """
            a = \"""
            b = 1 \\\"""
            [c]""\"""
            d = '''e = "'''
            f = "# \\" ]" # x = 1
            g = "" # empty
            """
        #expect(key(text, "b") == nil && key(text, "c") == nil && key(text, "e") == nil)
        #expect(key(text, "d") == "4:1" && key(text, "f") == "5:1" && key(text, "g") == "6:1")
    }

    @Test func columnsCountScalarsAndAMarkAtTheStartIsNone() {
        let text = "\u{FEFF}a = [\"é😀\", 1]"
        #expect(key(text, "a") == "1:1" && value(text, "a", 1) == "1:12")
    }

    /// The parser refuses these; the scan has to end all the same.
    @Test(arguments: [
        "[[", "a = [}", "]", "= =", "a = {]", "a = \"\\", "'''", "a.=.b", "[a\n]", "\\\u{0}",
    ])
    func everyScanEnds(text: String) {
        _ = TOMLPlaces(text)
    }
}
