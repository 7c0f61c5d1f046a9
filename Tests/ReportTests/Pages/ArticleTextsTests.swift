import Base
import TestSupport
import Testing

@testable import Report

@Suite struct ArticleTextsTests {
    private func text(_ section: String, _ language: Language) throws -> ArticleText {
        try ArticleTexts.embedded.read(section, language)
    }

    private func placeholders(_ text: ArticleText) -> [String] {
        text.source.matches(of: /{{(.*?)}}/).map { String($0.output.1) }
    }

    @Test(
        "Both languages show the same figures and quote the same numbers",
        arguments: ArticleSection.all)
    func languagesAgree(section: String) throws {
        let english = placeholders(try text(section, .en))
        let chinese = placeholders(try text(section, .zh))
        let isFigure = { (name: String) in name.hasPrefix("figure:") }
        #expect(english.filter(isFigure) == chinese.filter(isFigure))
        #expect(Set(english) == Set(chinese))
        #expect(english.contains(where: isFigure))
    }

    @Test(arguments: Language.allCases)
    func everyLinkLeadsSomewhere(language: Language) throws {
        let texts = try ArticleSection.all.map { try text($0, language) }
        var targets = Set(ArticleSection.all + ["making"])
        for text in texts {
            targets.formUnion(text.ids)
            for name in placeholders(text) where name.hasPrefix("figure:") {
                targets.insert(String(name.dropFirst("figure:".count)))
            }
        }
        for text in texts {
            #expect(text.linkTargets.subtracting(targets) == [], "\(text.file)")
        }
    }

    @Test(arguments: ArticleSection.all, Language.allCases)
    func nothingIsLoadedAndNoStyleIsInline(section: String, language: Language) throws {
        let source = try text(section, language).source
        for forbidden in ["<script", "<style", " style=", " src=", " onclick=", "<link"] {
            #expect(!source.contains(forbidden), "\(forbidden)")
        }
    }
}
