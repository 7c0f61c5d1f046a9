import Base
import Foundation
import TestSupport
import Testing

@testable import Report

@Suite struct ExploreWordsTests {
    private func words(_ language: Language) throws -> [String: String] {
        let text = try Asset(path: "text/\(language.rawValue)/explore.json").text()
        return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }

    @Test func languagesHaveTheSameWordsWithTheSamePlaces() throws {
        let (english, chinese) = (try words(.en), try words(.zh))
        #expect(Set(english.keys) == Set(chinese.keys))
        for (key, text) in english {
            func places(_ text: String) -> Set<Substring> {
                Set(text.matches(of: /{\w+}/).map(\.output))
            }
            #expect(places(text) == places(try #require(chinese[key])), "\(key)")
        }
    }

    @Test(arguments: ["epochs", "path", "masks", "norm"])
    func scriptsFindTheirWords(script: String) throws {
        let words = try words(.en)
        let source = try Asset(path: "scripts/\(script).js").text()
        let used = source.matches(of: /word\("([\w.]+)"/).map { String($0.output.1) }
        #expect(used.count > 5)
        for word in used { #expect(words[word] != nil, "\(word)") }
        #expect(words["\(script).title"] != nil && words["\(script).lead"] != nil)
    }
}
