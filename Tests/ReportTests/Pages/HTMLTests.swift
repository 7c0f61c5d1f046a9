import Testing

@testable import Report

@Suite struct HTMLTests {
    @Test func escapedTextHasNoSignOfMarkup() {
        for name in hostileNames {
            #expect(!HTML.escape(name).contains { "<>\"'".contains($0) })
        }
    }
}
