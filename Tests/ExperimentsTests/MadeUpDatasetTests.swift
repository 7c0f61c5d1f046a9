import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import TestSupport
import Testing

@testable import Experiments

/// A data set that is added the way CONTRIBUTING.md says, in one value, is in all that a report is made of.
@Suite struct MadeUpDatasetTests {
    private static let set = GeneratedDataset(
        id: "plank", inputs: ["length"], answer: .number("load"), standardNoise: 0.25,
        standardRows: 22,
        defaults: TrainingDefaults {
            $0.hidden = [7]
            $0.epochs = 6
            $0.grids[.l1] = [0.0625, 0.125]
            $0.path = PathDefaults(hidden: [3], learningRate: 0.1, epochs: 5, seeds: 2, eighths: 8)
        }
    ) { rows, noise, random in
        let inputs = (0..<rows).map { _ in random.uniform() }
        return Samples(
            inputs: inputs, targets: inputs.map { 1 - $0 + noise * random.normal() }, rows: rows)
    }

    private static let task = LearningTask(DatasetEntry(set))

    @Test func everySectionIsMadeOfIt() async throws {
        let task = Self.task
        let laboratory = Laboratory(task: task, seeds: 2, firstSeed: 0, jobs: 2)
        let evidence = try await gatherEvidence(
            SectionCatalog.all(for: task), from: laboratory
        ) { _, _ in }
        #expect(
            evidence.figures.map(\.id)
                == SectionCatalog.all(for: task).flatMap { $0.figures.map(\.id) })
        // Figures of its rows say whose they are, with the network and the strengths of its defaults.
        let gap = try #require(evidence.figures.first { $0.id == "methods-gap" })
        for language in Words.all {
            let caption = gap.make(language).caption.plain
            for part in ["plank", "22", "σ = 0.25", "1-7-1"] {
                #expect(caption.contains(part), "\(part): \(caption)")
            }
        }
        let words = Words.en.adding(["dataset.plank": "the load of a plank"])
        let name = try #require(evidence.quantities["rows.name"])
        #expect(words.text(name) == "the load of a plank")
        #expect(evidence.quantities["rows.inputs"].map { words.text($0) } == "1")
        let strength = try #require(
            evidence.settings.first { $0.name == Phrase("strength-l1.name") })
        #expect(words.text(strength.value).hasSuffix("(of 0.0625, 0.125)"))
    }

    @Test func settingsAndPartsOfTextsAreItsOwn() {
        let settings = RunSettings()
        let table = settings.table(for: Self.task).map { setting in
            "\(Words.en(setting.name).plain): \(Words.en(setting.value).plain)"
        }
        for line in [
            "training points: 22", "noise σ: 0.25", "network: 1-7-1 relu", "epochs: 6",
            "along λ: hidden units: 3",
        ] {
            #expect(table.contains(line), "\(line): \(table)")
        }
        #expect(
            Self.task.traits
                == [
                    "rows", "drawn", "table", "single", "curve", "few", "scaled", "jittered",
                    "predicted", "any-rows",
                ])
    }

    /// Another noise and number of rows reach the rows, and the caption.
    @Test func noiseAndRowsCanBeChosen() {
        var entry = DatasetEntry(Self.set)
        #expect(
            entry.isAdjustable
                && Words.en.adding(["dataset.plank": "p"]).text(entry.description) == "p")
        (entry.noise, entry.rows) = (0, 9)
        let data = LearningTask(entry).dataset.data(seed: 1)
        #expect(data.training.rows == 9 && entry.dataset.noise == 0)
    }
}
