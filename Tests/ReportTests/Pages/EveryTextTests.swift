import Base
import Datasets
import Experiments
import Rendering
import TestSupport
import Testing

@testable import Report

/// Every sentence that a page may hold can be told, on every data set, of the whole report and of each
/// section alone: quantities that texts and outcomes quote are measured, figures that are shown are
/// made, and the other way round.
@Suite struct EveryTextTests {
    private static let tasks = DatasetCatalog.all.map { LearningTask($0) } + OwnTables.all

    @Test(arguments: tasks.indices)
    func everySentenceCanBeTold(place: Int) async throws {
        let task = Self.tasks[place]
        let laboratory = Laboratory(task: task, seeds: 2, firstSeed: 3, jobs: 1)
        let sections = SectionCatalog.all(for: task)
        for some in [sections] + sections.map({ [$0] }) {
            let rehearsal = try await Rehearsal(some, of: laboratory)
            let request = ReportRequest(
                dataset: task.id, command: "regplot", traits: task.traits,
                methods: laboratory.settings.comparedMethods(on: task), settings: [], seeds: 2,
                firstSeed: 3, words: Words.all, formats: [.svg], dpi: 72, jobs: 1,
                out: "never written", sections: some.map(\.id), version: "0.0.0")
            await #expect(throws: Never.self, "\(task.id), \(some.map(\.id))") {
                try rehearsal.check(Words.all)
                try await ReportWriter.check(request, rehearsal.evidence)
            }
        }
    }
}
