import Base
import Charts
import Foundation
import Methods
import Neural
import Rendering
import Results
import TestSupport
import Testing

@testable import Experiments

/// Settings that are allowed and make little sense: whatever they do to the runs, figures can be laid
/// out, and no text holds a number that is none.
@Suite(.slow) struct ExtremeSettingsTests {
    /// Millimetres: a column of a two-column paper, and a whole page.
    private static let widths = [85.0, 180]

    /// Some settings of some data sets; all of all with `make figures`.
    @Test(arguments: cases)
    func figuresAndClaimsStayWhole(_ extreme: Case) async throws {
        let evidence = try await evidence(extreme)
        for value in evidence.quantities.values {
            expectNumbers(Words.all.map { $0.text(value) }, extreme)
        }
        for claim in evidence.claims { check(claim, extreme, evidence.quantities) }
        let renderer = try Renderer()
        for entry in evidence.figures {
            for language in Words.all {
                let figure = entry.make(language)
                let place = "\(extreme), \(figure.id), \(language.language.rawValue)"
                expectNumbers(
                    [figure.title, figure.subtitle, figure.caption, figure.description]
                        .map(\.plain), place)
                if !figure.isSentence {
                    #expect(figure.untoldNumbers.isEmpty, "\(place): \(figure.title.plain)")
                }
                for panel in figure.panels.joined() {
                    expectNumbers([panel.title.plain, panel.note?.plain ?? ""], place)
                }
                #expect(
                    !figure.title.lacksNumber && !figure.title.plain.contains(" – "),
                    "\(place): \(figure.title.plain)")
                for width in Self.widths { layOut(figure, language, width, place, renderer) }
            }
        }
    }

    /// - Parameter sections: all if nil.
    private func evidence(_ extreme: Case, sections: [String]? = nil) async throws -> Evidence {
        let task = extreme.task
        var settings = RunSettings()
        settings.epochs = task.isXOR ? 60 : 4
        extreme.setting.change(&settings)
        let laboratory = Laboratory(
            task: task, seeds: extreme.setting.seeds, firstSeed: 0, jobs: 2, settings: settings)
        let sections = SectionCatalog.all(for: task).filter {
            sections?.contains($0.id) ?? true
        }
        return try await gatherEvidence(sections, from: laboratory) { _, _ in }
    }

    private func check(
        _ claim: Claim, _ extreme: Case, _ quantities: [String: Phrase.Value]
    ) {
        let languages = Words.all.map { $0.quoting(quantities) }
        expectNumbers(
            languages.map { $0.text(claim.finding) }, "\(extreme), claim \(claim.id)")
        for part in claim.parts {
            guard let measurement = part.measurement else { continue }
            let estimate = measurement.estimate
            expectNumbers(
                languages.flatMap { [$0.text(measurement.number), $0.text(part.finding)] },
                "\(extreme), \(part.id)")
            guard part.bearing != nil else { continue }
            #expect(
                estimate.value.isFinite && estimate.seeds >= estimate.confidence.fewestForMedian
                    && (estimate.diverged.successes == 0
                        || estimate.finished >= estimate.confidence.fewestForMedian),
                "\(extreme), claim \(part.id)")
        }
    }

    private func expectNumbers(_ texts: [String], _ place: some CustomStringConvertible) {
        for text in texts {
            let isNone = text.contains(/\b(?i:nan|inf|infinity)\b/) || text.contains("∞")
            #expect(!isNone, "\(place): \(text)")
        }
    }

    private func layOut(
        _ figure: Figure, _ language: Words, _ width: Double, _ place: String,
        _ renderer: Renderer
    ) {
        #expect(throws: Never.self, "\(place), \(width) mm") {
            let list = try figure.displayList(
                width: width / 25.4 * 72, theme: .light, words: language,
                measurer: renderer.measurer, includeCaption: true, includeTitle: true)
            let isFinite = list.commands.allSatisfy { $0.isFinite }
            #expect(isFinite, "\(place), \(width) mm")
        }
    }

    @Test(arguments: SampleTasks.all.filter { $0.isXOR || $0.isPlane })
    func figuresOfDivergedRunsSayIt(task: LearningTask) async throws {
        // Squares of weights of this size are beyond single precision from the first step on.
        let setting = Setting(name: "everything diverges") { settings in
            settings.learningRate = 1e30
            settings.fix(.l2, at: 1e9)
            settings.epochs = 3
        }
        let evidence = try await evidence(
            Case(task: task, setting: setting), sections: ["overview", "weight-decay", "l1-l2"])
        let entry = try #require(
            evidence.figures.first { $0.id == (task.isXOR ? "weight-decay-update" : "methods-gap") }
        )
        #expect(entry.make(.en).caption.plain.contains("diverged"))
        #expect(entry.make(.zh).caption.plain.contains("发散"))
        if task.isXOR {
            let claim = try #require(evidence.claims.first { $0.id == "3.1-c" })
            #expect(claim.verdict == .undecided)
            #expect(Words.en.text(claim.parts[0].finding).contains("diverged"))
            #expect(Words.zh.text(claim.parts[0].finding).contains("发散"))
        }
    }
}

extension ExtremeSettingsTests {
    /// Settings with a name.
    struct Setting: Sendable {
        let name: String
        var seeds = 2
        let change: @Sendable (inout RunSettings) -> Void
    }

    struct Case: Sendable, CustomStringConvertible, CustomTestStringConvertible {
        let task: LearningTask
        let setting: Setting
        var description: String { "\(task.id) with \(setting.name)" }
        var testDescription: String { description }
    }

    private static let settings = [
        Setting(name: "rate 1e30") { $0.learningRate = 1e30 },
        Setting(name: "rate 30", seeds: 3) { $0.learningRate = 30 },
        Setting(name: "one seed, one unit, one epoch", seeds: 1) {
            $0.hidden = [1]
            $0.epochs = 1
        },
        Setting(name: "no strength") {
            $0.fix(.l1, at: 0)
            $0.fix(.l2, at: 0)
            $0.fix(.dropout, at: 0)
        },
        Setting(name: "every strength") {
            $0.fix(.l1, at: 1e9)
            $0.fix(.l2, at: 1e9)
            $0.fix(.dropout, at: 0.999)
        },
        Setting(name: "rate 1e-30") { $0.learningRate = 1e-30 },
        Setting(name: "rate 1e308") { $0.learningRate = 1e308 },
        Setting(name: "λ 1e308") {
            $0.fix(.l1, at: 1e308)
            $0.fix(.l2, at: 1e308)
        },
        Setting(name: "dropout 0.999", seeds: 3) { $0.fix(.dropout, at: 0.999) },
        Setting(name: "256 units") { $0.hidden = [256] },
        Setting(name: "ReLU, rate 100", seeds: 7) {
            $0.activation = .relu
            $0.learningRate = 100
        },
    ]

    /// Each task with the settings that break most; the exclusive or, whose sections train most, and
    /// the larger tables with one.
    private static let cases = SampleTasks.all.flatMap { task in
        let isLarge = task.isXOR || ["digits", "wdbc"].contains(task.id)
        return (Effort.isWhole ? settings[...] : settings.prefix(isLarge ? 1 : 5)).map {
            Case(task: task, setting: $0)
        }
    }
}
