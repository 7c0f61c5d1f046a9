import Base
import Charts
import Methods
import Neural
import TestSupport
import Testing

@testable import Experiments

/// Methods that reports leave out are in every figure that compares methods once they are asked for, and in
/// nothing else.
@Suite(.slow) struct AddedMethodsTests {
    private static func evidence(
        of task: LearningTask, with added: Set<Method>
    ) async throws -> (evidence: Evidence, settings: RunSettings) {
        var settings = RunSettings()
        settings.epochs = 2
        settings.added = added
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 0, jobs: 2, settings: settings)
        let compared = SectionCatalog.all(for: task).filter { section in
            section.figures.contains { $0.reach.options(task).contains(.methods) }
        }
        return (try await gatherEvidence(compared, from: laboratory) { _, _ in }, settings)
    }

    @Test(
        arguments: SampleTasks.all.filter { ["xor", "wdbc"].contains($0.id) },
        MethodCatalog.optional)
    func addedMethodsAreShownWhereMethodsAreCompared(
        task: LearningTask, method: Method
    ) async throws {
        let reach = Dictionary(
            uniqueKeysWithValues: SectionCatalog.all(for: task).flatMap(\.figures).map {
                ($0.id, $0.reach)
            })
        let (plain, settings) = try await Self.evidence(of: task, with: [])
        let (asked, own) = try await Self.evidence(of: task, with: [method])
        #expect(asked.figures.count == plain.figures.count)
        for (without, with) in zip(plain.figures, asked.figures) {
            // A method without a strength has no curve along it.
            let isShown = method.strength != nil || with.id != "strength-curves"
            let follows = isShown && reach[with.id]?.compares(method, on: task) ?? false
            // Numbers that are none are not equal to themselves; their texts are.
            let rows = [without, with].map { entry in entry.data.rows.map { "\($0)" } }
            #expect((rows[0] == rows[1]) != follows, "\(task.id), \(with.id)")
            // Classes are confused by none and by the best method, of which alone the words tell.
            for language in Words.all where follows && with.id != "confusion" {
                let figure = with.make(language)
                // The figure of all strengths lists those that were chosen for who cannot see it.
                let words = figure.caption.plain + figure.description.plain
                #expect(
                    words.contains(language.text(method.label)), "\(with.id): \(words)")
            }
        }
        let known = (settings.table(for: task) + plain.settings).map(\.name)
        let names = (own.table(for: task) + asked.settings).map(\.name)
            .filter { !known.contains($0) }
        let setting = method.strength.map { Words.en.text($0.name) }
        #expect(names.isEmpty == (setting == nil))
        #expect(names.allSatisfy { Words.en.text($0).hasSuffix(setting ?? "") })
        #expect(own.slots == method.slot + 1 && settings.slots == Series.standardSlotCount)
        let isOnFourPoints = task.isXOR && settings.xor8.given.isSuperset(of: method.needs)
        let key = (isOnFourPoints ? "xor8." : "rows.") + method.id + ".dataLoss"
        #expect(asked.quantities[key] != nil && plain.quantities[key] == nil)
    }
}
