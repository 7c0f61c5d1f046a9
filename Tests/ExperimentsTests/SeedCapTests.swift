import Base
import Charts
import Methods
import Neural
import TestSupport
import Testing

@testable import Experiments

/// What is made of fewer seeds than the report has says so, in its caption and before training.
@Suite struct SeedCapTests {
    private static func sections(_ task: LearningTask) -> [Section] {
        // The other sections on exclusive or train a thousand seeds of every plan.
        SectionCatalog.all(for: task).filter { !task.isXOR || $0.id == "l1-l2" }
    }

    @Test(arguments: [SampleTasks.all[0], SampleTasks.plane, SampleTasks.regression])
    func captionsAndNoticesNameWhatIsCapped(task: LearningTask) async throws {
        let seeds = task.defaults.sweepSeeds + 1
        var settings = RunSettings()
        settings.epochs = 1
        for section in Self.sections(task) {
            let laboratory = Laboratory(
                task: task, seeds: seeds, firstSeed: 0, jobs: 2, settings: settings)
            let figures = try await gatherEvidence([section], from: laboratory) { _, _ in }.figures
            let caps = [section].seedCaps(task, seeds: seeds)
            #expect(await Set(caps.map(\.seeds)) == laboratory.capped, "\(section.id)")
            for figure in figures {
                let cap = caps.first { $0.subject == .figure(figure.id) }
                for language in Words.all {
                    let caption = figure.make(language).caption.plain
                    let told = caps.map(\.seeds).filter {
                        caption.contains(language.text(.seeds($0)))
                    }
                    let expected = cap.map { [$0.seeds] } ?? []
                    #expect(Set(told).isSuperset(of: expected), "\(figure.id): \(caption)")
                    if cap == nil { #expect(told.isEmpty, "\(figure.id): \(caption)") }
                }
            }
        }
    }
}
