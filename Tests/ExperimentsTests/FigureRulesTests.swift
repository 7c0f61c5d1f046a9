import Base
import Datasets
import Methods
import Rendering
import TestSupport
import Testing

@testable import Charts
@testable import Experiments

/// What holds for every figure of a report, as it is drawn and as a question.
@Suite(.slow) struct FigureRulesTests {
    private static let tasks = SampleTasks.all.filter { ["xor", "moons", "wdbc"].contains($0.id) }
    /// Millimetres: a column of a two-column paper, and a whole page.
    private static let widths = [85.0, 180]

    @Test(arguments: tasks)
    func everyFigureKeepsTheRules(task: LearningTask) async throws {
        var settings = RunSettings()
        if !task.isXOR { settings.epochs = 4 }
        let laboratory = Laboratory(
            task: task, seeds: 4, firstSeed: 0, jobs: 2, settings: settings)
        let evidence = try await gatherEvidence(SectionCatalog.all(for: task), from: laboratory) {
            _, _ in
        }
        let renderer = try Renderer()
        for entry in evidence.figures {
            for words in Words.all {
                let figure = entry.make(words)
                let place = "\(task.id), \(entry.id), \(words.language.rawValue)"
                checkScales(figure, place)
                checkShades(figure, place)
                checkColours(figure, words, place)
                for width in Self.widths {
                    checkTexts(figure, words, width, place, renderer)
                }
                checkQuestion(figure, words, place, renderer)
                checkForm(figure, words, place, renderer)
            }
        }
    }

    /// Panels that show one quantity have one scale, unless the figure says that they do not.
    private func checkScales(_ figure: Figure, _ place: String) {
        guard figure.shareY else { return }
        let panels = PanelGrid(figure, columns: 100).panels.filter {
            !$0.panel.y.label.isEmpty && !$0.panel.y.isHidden && !$0.panel.isApart
        }
        for (index, panel) in panels.enumerated() {
            let other = panels[..<index].first {
                $0.panel.y.label == panel.panel.y.label
                    && $0.panel.y.isCategorical == panel.panel.y.isCategorical
            }
            guard let other, !panel.panel.y.isCategorical else { continue }
            #expect(
                other.y == panel.y, "\(place): \(panel.panel.y.label.plain), panel \(panel.number)")
        }
    }

    /// The difference of two curves is shaded on a linear axis alone.
    private func checkShades(_ figure: Figure, _ place: String) {
        for panel in figure.panels.joined() where panel.y.scale != .linear {
            let curves = panel.marks.compactMap { $0 as? LineMark }.filter { $0.style != .thin }
                .map { $0.points.map(\.y) }
            for case let band as BandMark in panel.marks {
                #expect(
                    !(curves.contains(band.low) && curves.contains(band.high)),
                    "\(place): \(panel.title.plain)")
            }
        }
    }

    /// What has a method's colour names no other method.
    private func checkColours(_ figure: Figure, _ words: Words, _ place: String) {
        let secrets = Secrets.methods(words)
        for series in figure.panels.joined().flatMap(\.marks).flatMap(\.series) {
            guard let slot = series.slot else { continue }
            let owners = secrets.subjects(in: series.name).map { secrets.subjects[$0].slot }
            #expect(
                owners.isEmpty || owners.contains(slot),
                "\(place): \(series.name.plain) has the colour \(slot)")
        }
    }

    private func checkTexts(
        _ figure: Figure, _ words: Words, _ width: Double, _ place: String, _ renderer: Renderer
    ) {
        #expect(throws: Never.self, "\(place), \(width) mm") {
            let list = try figure.displayList(
                width: width / 25.4 * 72, theme: .light, words: words,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true)
            #expect(list.textsOnData.isEmpty, "\(place), \(width) mm: \(list.textsOnData)")
        }
    }

    /// A question names no method, no strength, and shows no method's colour.
    private func checkQuestion(
        _ figure: Figure, _ words: Words, _ place: String, _ renderer: Renderer
    ) {
        let secrets = Secrets.methods(words)
        let (question, solution) = figure.anonymous(secrets)
        #expect(throws: Never.self, "\(place), anonymous") {
            let list = try question.displayList(
                width: 180 / 25.4 * 72, theme: .light, words: words,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true,
                fit: .thinning)
            for box in list.textBoxes {
                let text = RichText(plain: box.text)
                let symbols = secrets.hints.filter { $0.count == 1 && box.text.contains($0) }
                #expect(
                    secrets.subjects(in: text).isEmpty && symbols.isEmpty,
                    "\(place), anonymous: \(box.text)")
            }
        }
        let shown = Self.slots(figure)
        #expect(Self.slots(question).isDisjoint(with: shown), "\(place), anonymous: colours")
        // Letters stand in their order, none twice.
        let letters = solution.map(\.letter)
        #expect(letters == letters.sorted() && Set(letters).count == letters.count, "\(place)")
    }

    private static func slots(_ figure: Figure) -> Set<Int> {
        Set(figure.panels.joined().flatMap(\.marks).flatMap(\.series).compactMap(\.slot))
    }

    /// A form has no number but those of axes and names.
    private func checkForm(
        _ figure: Figure, _ words: Words, _ place: String, _ renderer: Renderer
    ) {
        let form = figure.blankForm
        #expect(form.texts.allSatisfy { $0.use != .finding }, "\(place), blank")
        #expect(throws: Never.self, "\(place), blank") {
            _ = try form.displayList(
                width: 180 / 25.4 * 72, theme: .light, words: words,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true,
                isBlank: true, fit: .thinning)
        }
    }
}
