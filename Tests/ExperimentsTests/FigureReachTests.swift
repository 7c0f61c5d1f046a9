import Base
import Charts
import Datasets
import Methods
import Neural
import TestSupport
import Testing

@testable import Experiments

/// What a figure says it follows is what changes it.
@Suite(.slow) struct FigureReachTests {
    private struct Shown {
        let rows: [String]
        let caption: String
    }

    private static func settings(_ task: LearningTask) -> RunSettings {
        var settings = RunSettings()
        settings.epochs = 3
        return settings
    }

    private static func changed(_ option: RunOption, _ task: LearningTask) -> RunSettings {
        var settings = settings(task)
        switch option {
        case .hidden: settings.hidden = [5, 3]
        case .activation: settings.activation = .elu
        case .epochs: settings.epochs = 5
        case .learningRate: settings.learningRate = 0.07
        case .batch: settings.batchSize = task.isXOR ? 2 : 16
        case .strength(let strength):
            settings.fix(strength, at: strength.quantity == .rate ? 0.6 : 0.05)
            settings.added = Set(MethodCatalog.optional.filter { $0.strength == strength })
        case .methods: settings.added = Set(MethodCatalog.optional)
        case .comparedMethods: settings.compared = [.l2]
        }
        return settings
    }

    private static func shown(
        _ task: LearningTask, _ settings: RunSettings
    ) async throws -> [String: Shown] {
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 0, jobs: 2, settings: settings)
        let sections = SectionCatalog.all(for: task)
        let evidence = try await gatherEvidence(sections, from: laboratory) { _, _ in }
        return Dictionary(
            uniqueKeysWithValues: evidence.figures.map { entry in
                // Numbers that are none are not equal to themselves; their texts are.
                (
                    entry.id,
                    Shown(
                        rows: entry.data.rows.map { "\($0)" },
                        caption: entry.make(.en).caption.plain)
                )
            })
    }

    @Test(arguments: SampleTasks.all.filter { ["xor", "moons", "wdbc"].contains($0.id) })
    func figuresFollowWhatTheySay(task: LearningTask) async throws {
        let headings = SectionCatalog.all(for: task).flatMap(\.figures)
        let standard = try await Self.shown(task, Self.settings(task))
        for option in RunOption.all {
            let other = try await Self.shown(task, Self.changed(option, task))
            for heading in headings {
                let (before, after) = (standard[heading.id], other[heading.id])
                let place: Comment = "\(task.id): \(heading.id) and \(option.name)"
                if heading.reach.options(task).contains(option) {
                    // What three epochs do not show yet stands in the caption.
                    #expect(
                        before?.rows != after?.rows || before?.caption != after?.caption, place)
                } else {
                    #expect(before?.rows == after?.rows, place)
                }
            }
        }
    }
}
