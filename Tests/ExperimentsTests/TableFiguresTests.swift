import Base
import Charts
import Rendering
import TestSupport
import Testing

@testable import Experiments

/// Figures of tables whose classes and columns have any number, name and script: none is refused,
/// whatever the width of the page. All widths are tried with `make figures`.
@Suite struct TableFiguresTests {
    /// Millimetres.
    private static let widths =
        Effort.isWhole
        ? [60.0, 75, 85, 100, 120, 150, 180] : [60, 180]

    @Test(arguments: SampleTasks.tables)
    func everyFigureIsDrawn(task: LearningTask) async throws {
        var settings = RunSettings()
        settings.epochs = 2
        settings.hidden = [4]
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 0, jobs: 2, settings: settings)
        let evidence = try await gatherEvidence(
            SectionCatalog.all(for: task), from: laboratory
        ) { _, _ in }
        let renderer = try Renderer()
        for entry in evidence.figures {
            for language in Words.all {
                let figure = entry.make(language)
                for width in Self.widths { check(figure, language, width, renderer) }
            }
        }
    }

    private func check(
        _ figure: Figure, _ language: Words, _ width: Double, _ renderer: Renderer
    ) {
        let place: Comment = "\(figure.id), \(language), \(width) mm"
        #expect(throws: Never.self, place) {
            let list = try figure.displayList(
                width: width / 25.4 * 72, theme: .light, words: language,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true,
                fit: .yielding)
            #expect(list.height < 4000 && list.textScale > 0.5, place)
            let page = Rect(x: 0, y: 0, width: list.width, height: list.height)
            for (index, box) in list.textBoxes.enumerated() {
                let isFree = !list.textBoxes[..<index].contains {
                    box.rect.overlaps($0.rect, slack: 0.3)
                }
                #expect(isFree && page.contains(box.rect, slack: 0.5), "\(place) \(box.text)")
            }
        }
    }
}
