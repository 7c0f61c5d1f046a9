import Base
import Experiments
import Methods
import Rendering
import TestSupport
import Testing

@testable import Report

/// Tables of the text have a row for each method that is compared, whether reports compare it without being asked to
/// or not.
@Suite struct MethodRowsTests {
    /// The overview's page.
    private static func page(
        of task: LearningTask, with added: Set<Method>, in words: Words
    ) async throws -> String {
        var settings = RunSettings()
        settings.added = added
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 3, jobs: 1, settings: settings)
        let sections = SectionCatalog.all(for: task).filter { $0.id == "overview" }
        let evidence = try await Rehearsal(sections, of: laboratory).evidence
        let request = ReportRequest(
            dataset: task.id, command: "regplot", traits: task.traits,
            methods: settings.comparedMethods(on: task), settings: [], seeds: 2, firstSeed: 3,
            words: [words], formats: [.svg], dpi: 72, jobs: 1, out: "never written",
            sections: sections.map(\.id), version: "0.0.0")
        let page = Page(
            request: request, words: words, texts: .embedded, evidence: evidence,
            figures: Dictionary(
                uniqueKeysWithValues: evidence.figures.map { ($0.id, PageFigure(id: $0.id)) }),
            libraries: [])
        let (text, faults) = try page.html()
        #expect(faults.isEmpty)
        return text
    }

    /// How many rows of a page have a method at their head.
    private static func rows(of method: Method, in page: String, _ words: Words) -> Int {
        let head = HTML.escape(words.text("method-\(method.id).row"))
        return page.ranges(of: "<th scope=\"row\">\(head)</th>").count
    }

    @Test(arguments: [true, false], Words.all)
    func everyTableHasARowOfEachMethod(isXOR: Bool, words: Words) async throws {
        let task = isXOR ? LearningTask.xor : OwnTables.classes(of: 3)
        let plain = try await Self.page(of: task, with: [], in: words)
        let asked = try await Self.page(of: task, with: [.maxNorm], in: words)
        let tables = isXOR ? 3 : 1
        for method in MethodCatalog.methods() {
            let needed: Int =
                if method.needs.contains(.gradientDescent) {
                    tables - 1
                } else if method.needs.isEmpty { tables } else { 1 }
            #expect(Self.rows(of: method, in: plain, words) == needed, "\(method.id)")
            #expect(Self.rows(of: method, in: asked, words) == needed, "\(method.id)")
        }
        #expect(Self.rows(of: .maxNorm, in: plain, words) == 0)
        #expect(Self.rows(of: .maxNorm, in: asked, words) == tables)
    }
}
