import Base
import Charts
import Datasets
import Neural
import TestSupport
import Testing

@testable import Experiments

/// A third language is a table of words: nothing that a reader sees stands in the program.
@Suite struct MarkedLanguageTests {
    /// Names that are the same in every language.
    private static let names: Set<String> = [
        "sigmoid", "tanh", "ReLU", "leaky", "PReLU", "ELU", "identity",
    ]

    @Test(arguments: SampleTasks.all)
    func figuresAndClaimsHaveNoWordsOfTheirOwn(task: LearningTask) async throws {
        var settings = RunSettings()
        settings.epochs = 3
        let laboratory = Laboratory(
            task: task, seeds: 2, firstSeed: 3, jobs: 2, settings: settings)
        let evidence = try await gatherEvidence(
            SectionCatalog.all(for: task), from: laboratory
        ) { _, _ in }
        let words = Words.marked.quoting(evidence.quantities)
        let own = Self.names.union(Self.latin(of: task))
        for entry in evidence.figures {
            let figure = entry.make(words)
            for text in [words(entry.title)] + figure.texts {
                let left = Self.latin(text.plain).subtracting(own)
                #expect(left.isEmpty, "\(entry.id): \(text.plain)")
            }
        }
        for claim in evidence.claims {
            let parts = claim.parts.flatMap { [$0.finding] + (claim.isCompound ? [$0.name] : []) }
            for phrase in [claim.statement, claim.finding, claim.verdict.name] + parts {
                let left = Self.latin(words(phrase).plain).subtracting(own)
                #expect(left.isEmpty, "\(claim.id): \(words.text(phrase))")
            }
        }
    }

    /// What the data itself is called.
    private static func latin(of task: LearningTask) -> Set<String> {
        ([task.id] + task.dataset.inputs + (task.dataset.classes ?? [])).reduce(into: []) {
            $0.formUnion(latin($1))
        }
    }

    /// Runs of two Latin letters or more.
    private static func latin(_ text: String) -> Set<String> {
        Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) })
    }
}

extension Figure {
    /// Everything that is written in it.
    fileprivate var texts: [RichText] {
        var texts = [title, subtitle, caption, description]
        if let colorBar { texts.append(colorBar.label) }
        for panel in panels.joined() {
            texts += [panel.title, panel.x.label, panel.y.label]
            texts += [panel.note, panel.top?.label].compactMap(\.self)
            for mark in panel.marks {
                texts += mark.series.map(\.name)
                texts += mark.annotations.map(\.text)
            }
        }
        return texts
    }
}
