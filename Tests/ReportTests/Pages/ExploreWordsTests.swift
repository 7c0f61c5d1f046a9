import Base
import Foundation
import TestSupport
import Testing

@testable import Report

@Suite struct ExploreWordsTests {
    private func words(_ language: Words) -> [String: String] {
        Dictionary(language.unfilled(table: "explore").map { ($0.name, $0.text) }) { $1 }
    }

    @Test func placesAreLeftToTheScript() {
        #expect(words(.en)["range"] == "{low} to {high}")
        #expect(words(.zh)["masks.read"]?.contains("{mask}") == true)
    }

    @Test(arguments: ["geometry", "fit", "masks", "batches"])
    func scriptsFindTheirWords(script: String) throws {
        let words = words(.en)
        let source = try Asset(path: "scripts/\(script).js").text()
        let used = source.matches(of: /word\("([\w.]+)"/).map { String($0.output.1) }
        #expect(used.count > 5)
        for word in used { #expect(words[word] != nil, "\(word)") }
        #expect(words["\(script).title"] != nil && words["\(script).lead"] != nil)
    }
}
