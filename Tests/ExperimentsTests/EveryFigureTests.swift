import Base
import Charts
import Datasets
import Foundation
import Neural
import Rendering
import TestSupport
import Testing

@testable import Experiments

/// Every figure of every section, with the words of both languages, on pages from a column of a
/// two-column paper to a whole page, with small and with large words. Run by `make figures`.
@Suite(.exhaustive)
struct EveryFigureTests {
    /// Millimetres.
    private static let widths = [60.0, 85, 120, 180]
    /// Points.
    private static let sizes = [7.0, 8, 10, 12]
    /// Larger words take a page that is as much wider.
    private static func least(_ figure: Figure, _ size: Double) -> Double {
        // A table of pictures with a row for each method.
        (figure.id == "misclassified" ? 85 : 60) * max(1, size / 8)
    }

    @Test(arguments: SampleTasks.all)
    func wordsNeitherOverlapNorLeaveThePage(task: LearningTask) async throws {
        let laboratory = Laboratory(
            task: task, seeds: task.isXOR ? 16 : 8, firstSeed: 0, jobs: 2,
            executor: WorkerThreads(count: 2))
        let sections = SectionCatalog.all(for: task)
        let evidence = try await gatherEvidence(sections, from: laboratory) { _, _ in }
        let declared = sections.flatMap { $0.figures.map(\.id) }
        #expect(evidence.figures.map(\.id) == declared)
        let renderer = try Renderer()
        for entry in evidence.figures {
            for language in Words.all {
                let figure = entry.make(language)
                #expect(!figure.description.isEmpty && !figure.caption.isEmpty)
                // Columns have names of any length, for which a narrow column may be too narrow.
                let named = task.dataset.noise == nil && task.dataset.picture == nil && !task.isXOR
                for width in Self.widths where width > 60 || !named {
                    for size in Self.sizes where width >= Self.least(figure, size) {
                        check(figure, language, width: width, size: size, renderer)
                    }
                }
            }
        }
    }

    /// The layout refuses what would overlap or be cut; here that is a failure.
    private func check(
        _ figure: Figure, _ language: Words, width: Double, size: Double, _ renderer: Renderer
    ) {
        let place: Comment = "\(figure.id), \(language), \(width) mm, \(size) points"
        #expect(throws: Never.self, place) {
            // Figures with larger words are enlarged as a whole.
            let scale = max(1, size / 8)
            let list = try figure.displayList(
                width: width / 25.4 * 72 / scale, theme: .light.withText(size: size / scale),
                words: language,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true)
            // What was drawn is what was measured.
            let words = list.commands.count { if case .text = $0 { true } else { false } }
            #expect(words == list.textBoxes.count, place)
            #expect(list.textsOnData.isEmpty, "\(place): \(list.textsOnData)")
        }
    }
}
