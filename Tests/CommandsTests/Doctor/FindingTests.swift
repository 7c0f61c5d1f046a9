import Testing

@testable import Commands

@Suite struct FindingTests {
    @Test func adviceStandsBelowWhatItIsFor() {
        let table = Finding.table([
            Finding("font", "none", state: .missing, advice: "Install one."),
            Finding("libraries", "cairo 1"),
        ])
        #expect(
            table == """
                missing  font       none
                                    Install one.
                ok       libraries  cairo 1
                """)
    }

    /// A file's name may hold what a terminal would obey.
    @Test func controlCharactersAreSpeltOut() {
        #expect(!Finding.table([Finding("font", "a\u{1B}[2Jb")]).contains("\u{1B}"))
    }
}
