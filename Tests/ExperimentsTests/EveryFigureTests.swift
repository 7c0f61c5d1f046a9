import Charts
import Foundation
import Neural
import Rendering
import Testing

@testable import Experiments

/// Every figure of every section, with the words of both languages, on pages from a column of a
/// two-column paper to a whole page, with small and with large words. Run by `make figures`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REGPLOT_EVERY_FIGURE"] != nil))
struct EveryFigureTests {
    /// Millimetres.
    private static let widths = [60.0, 85, 120, 180]
    /// Points.
    private static let sizes = [7.0, 8, 9, 10, 11, 12]

    @Test func wordsNeitherOverlapNorLeaveThePage() async throws {
        let laboratory = Laboratory(
            seeds: 16, firstSeed: 0, jobs: 2, executor: WorkerThreads(count: 2))
        let evidence = try await gatherEvidence(ExperimentCatalog.all, from: laboratory) { _, _ in }
        let declared = ExperimentCatalog.all.flatMap { $0.figures.map(\.id) }
        #expect(evidence.figures.map(\.id) == declared)
        let renderer = try Renderer()
        for entry in evidence.figures {
            for language in Language.allCases {
                let figure = entry.make(language)
                #expect(!figure.description.isEmpty && !figure.caption.isEmpty)
                for width in Self.widths {
                    for size in Self.sizes {
                        check(figure, language, width: width, size: size, renderer)
                    }
                }
            }
        }
    }

    /// The layout refuses what would overlap or be cut; here that is a failure.
    private func check(
        _ figure: Figure, _ language: Language, width: Double, size: Double, _ renderer: Renderer
    ) {
        let place: Comment = "\(figure.id), \(language), \(width) mm, \(size) points"
        #expect(throws: Never.self, place) {
            let list = try figure.displayList(
                width: width / 25.4 * 72, theme: .light.withText(size: size), language: language,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true)
            // What was drawn is what was measured.
            let words = list.commands.count { if case .text = $0 { true } else { false } }
            #expect(words == list.textBoxes.count, place)
        }
    }
}
