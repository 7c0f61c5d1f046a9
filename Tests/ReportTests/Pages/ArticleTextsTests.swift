import Base
import Datasets
import Experiments
import TestSupport
import Testing
import Texts

@testable import Report

@Suite struct ArticleTextsTests {
    /// A section's text with the parts of all data sets.
    private func draft(_ section: String, _ language: Language) throws -> ArticleDraft {
        let parts = tasks.reduce(into: Set<String>()) { $0.formUnion($1.traits) }
        return try ArticleTexts.embedded.read(section, language)
            .draft(parts: parts, repeated: repeated)
    }
    /// The methods of all data sets by the parts that stand once for each.
    private var repeated: [String: [String]] {
        tasks.reduce(into: [:]) { parts, task in
            parts.merge(RunSettings().comparedMethods(on: task)) { $1 }
        }
    }
    private let tasks = DatasetCatalog.all.map { LearningTask($0) } + OwnTables.all

    @Test(
        "Languages show the same figures and quote the same numbers",
        arguments: SectionCatalog.all.map(\.id))
    func languagesAgree(section: String) throws {
        let first = try draft(section, Language.allCases[0])
        #expect(!first.figures.isEmpty)
        for language in Language.allCases.dropFirst() {
            let other = try draft(section, language)
            #expect(first.figures == other.figures)
            #expect(Set(first.places.map(\.name)) == Set(other.places.map(\.name)))
        }
    }

    /// What belongs to no data set is read by nobody.
    @Test(arguments: SectionCatalog.all.map(\.id), Language.allCases)
    func partsBelongToSomeDataSet(section: String, language: Language) throws {
        let source = try Asset.section(section, language).text()
        let traits = tasks.reduce(into: Set(repeated.keys)) { $0.formUnion($1.traits) }
        for part in source.matches(of: /{{[#^](.*?)}}/) {
            #expect(traits.contains(String(part.output.1)))
        }
        #expect(!source.unicodeScalars.contains(ArticleDraft.mark))
    }

    @Test(arguments: Language.allCases)
    func everyLinkLeadsSomewhere(language: Language) throws {
        let texts = try SectionCatalog.all.map(\.id).map { try draft($0, language) }
        let targets = texts.reduce(into: Set(SectionCatalog.all.map(\.id) + ["making", "lab"])) {
            $0.formUnion($1.ids.union($1.figures))
        }
        for text in texts {
            #expect(text.linkTargets.subtracting(targets) == [], "\(text.file)")
        }
    }

    @Test(arguments: SectionCatalog.all.map(\.id), Language.allCases)
    func nothingIsLoadedAndNoStyleIsInline(section: String, language: Language) throws {
        let source = try Asset.section(section, language).text()
        for forbidden in ["<script", "<style", " style=", " src=", " onclick=", "<link"] {
            #expect(!source.contains(forbidden), "\(forbidden)")
        }
    }
}
