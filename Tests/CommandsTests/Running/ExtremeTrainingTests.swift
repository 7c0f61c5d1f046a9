import ArgumentParser
import Base
import Datasets
import Foundation
import Neural
import Testing

@testable import Commands

/// `regplot train` with settings that are allowed and make little sense: every run ends, seeds that
/// diverge are counted, and what is printed is well-formed.
@Suite struct ExtremeTrainingTests {
    private static let threads = WorkerThreads(count: 2)

    private static func known(_ id: String) -> Dataset {
        guard let entry = DatasetCatalog.trainable.first(where: { $0.id == id }) else {
            preconditionFailure("the catalogue has no \(id)")
        }
        return entry.dataset
    }

    private static func table(_ lines: [String], _ answer: NumericTable.Task.Answer) -> Dataset {
        do {
            let text = (["a,b,y"] + lines).joined(separator: "\n")
            return try Dataset(
                id: "t.csv", ownName: "t",
                table: NumericTable(TextTable(Data(text.utf8)), NumericTable.Task(answer)))
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// Every kind, and tables as small and as strange as tables may be.
    private static let datasets: [(name: String, dataset: Dataset)] = [
        ("xor", known("xor")), ("noisy-xor", known("noisy-xor")), ("moons", known("moons")),
        ("wdbc", known("wdbc")), ("digits", known("digits")),
        ("six rows", table((0..<6).map { "\($0),\($0 * $0 % 5),\($0 % 2)" }, .label("y"))),
        ("six numbers", table((0..<6).map { "\($0),\($0 * $0 % 5),\($0 * 3)" }, .target("y"))),
        (
            "three classes",
            table((0..<12).map { "\($0),1,\("uvw".map(\.self)[$0 % 3])" }, .label("y"))
        ),
        ("a rare class", table((0..<20).map { "\($0),0,\($0 < 2 ? 1 : 0)" }, .label("y"))),
        ("few other rows", table((0..<30).map { "\($0 / 24),0,\($0 / 24 * 5)" }, .target("y"))),
        ("huge numbers", table((0..<20).map { "\($0)e97,\($0 % 3),\($0)e97" }, .target("y"))),
        ("tiny numbers", table((0..<20).map { "\($0)e-320,\($0 % 3),\($0)e-320" }, .target("y"))),
    ]

    @Test(arguments: [
        ["--lr", "1e30"], ["--lr", "1e-30"], ["--lr", "1e308"], ["--l1", "0"], ["--l1", "1e9"],
        ["--l1", "1e9", "--proximal"], ["--l2", "0"], ["--l2", "1e9"], ["--l2", "1e308"],
        ["--dropout", "0"], ["--dropout", "0.999"],
        ["--dropout", "0.999", "--dropout-at", "before"],
        ["--epochs", "0"], ["--epochs", "1"], ["--batch", "1"], ["--hidden", "1"],
        ["--lr", "1e30", "--l1", "1e9", "--l2", "1e9", "--dropout", "0.999", "--hidden", "1"],
        ["--batchnorm", "before", "--batch", "2", "--lr", "1e30"],
        ["--weight-decay", "1e9", "--decoupled"], ["--clip-norm", "1e-300", "--lr", "1e30"],
        ["--augment", "1e30"],
    ])
    func namedExtremesAreWellFormed(words: [String]) async throws {
        for (name, dataset) in Self.datasets {
            // Where the rows leave a batch of one behind, the program says so instead.
            if words.contains("--batchnorm"), dataset.trainingRows % 2 == 1 { continue }
            let small = words.contains("--epochs") ? [] : ["--epochs", "3"]
            for precision in ["float", "double"] {
                for seeds in ["1", "2"] {
                    try await check(
                        name, dataset,
                        words + small + ["--precision", precision, "--seeds", seeds])
                }
            }
        }
    }

    /// Batch normalisation of a single row is refused, and told.
    @Test func batchesOfOneRowHaveNoVariance() {
        #expect {
            try TrainSettings(
                .xor, options: TrainOptions.parse(["--batchnorm", "before", "--batch", "1"]))
        } throws: { "\($0)".contains("variance") }
    }

    @Test func noEpochLeavesTheInitialWeights() async throws {
        let zero = try await summary(.xor, ["--epochs", "0", "--seeds", "9"])
        let one = try await summary(.xor, ["--epochs", "1", "--seeds", "9", "--lr", "1e-30"])
        #expect(zero.diverged == 0)
        #expect(zero.dataLoss.median != nil && zero.dataLoss.median == one.dataLoss.median)
    }

    @Test func numbersBeyondTheRangeAreDivergedSeeds() async throws {
        for precision in ["float", "double"] {
            let rate = precision == "float" ? "1e30" : "1e300"
            let words = ["--activation", "relu", "--lr", rate, "--l2", "1e9", "--seeds", "3"]
            let summary = try await summary(
                .noisyXOR, words + ["--precision", precision, "--epochs", "5"])
            #expect(summary.diverged == 1)
            #expect(summary.dataLoss.median == nil && summary.dataLoss.mean == nil)
            #expect(summary.heldOutAccuracy?.median == nil && summary.weights.l2Norm.p90 == nil)
            #expect(try summary.json().contains("null"))
        }
    }

    /// Hundreds of random command lines.
    @Test(arguments: 0..<4)
    func randomSettingsAreWellFormed(part: Int) async throws {
        for number in 0..<100 {
            var random = RandomWordsOfTrain(seed: UInt64(part * 1000 + number))
            let (name, dataset) = Self.datasets[random.stream.index(below: Self.datasets.count)]
            try await check(name, dataset, random.words(for: dataset))
        }
    }

    private func check(_ name: String, _ dataset: Dataset, _ words: [String]) async throws {
        let place = "\(name): \(words.joined(separator: " "))"
        let summary: TrainSummary
        do {
            summary = try await self.summary(dataset, words)
        } catch {
            Issue.record("\(place): \(error)")
            return
        }
        let text = try summary.json()
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(object?["dataLoss"] != nil, "\(place): \(text)")
        let isNone = summary.table.contains(/\b(?i:nan|inf)\b/) || summary.table.contains("∞")
        #expect(!isNone, "\(place): \(summary.table)")
        #expect((0...1).contains(summary.diverged), "\(place)")
        if summary.diverged == 1 { #expect(summary.dataLoss.median == nil, "\(place)") }
        if summary.diverged < 1 { #expect(summary.dataLoss.median != nil, "\(place)") }
    }

    private func summary(_ dataset: Dataset, _ words: [String]) async throws -> TrainSummary {
        let settings = try TrainSettings(dataset, options: TrainOptions.parse(words))
        return try await TrainRun(
            dataset: dataset, settings: settings, jobs: 1, quiet: true, export: nil
        ).summary(on: Self.threads)
    }
}

/// Command lines of `train` that are allowed, whatever they make of the training.
private struct RandomWordsOfTrain {
    var stream: RandomStream

    init(seed: UInt64) { stream = RandomStream(seed: seed, purpose: .probe) }

    private mutating func chance(_ share: Double) -> Bool { stream.uniform() < share }
    private mutating func pick(_ choices: String...) -> String {
        choices[stream.index(below: choices.count)]
    }

    mutating func words(for dataset: Dataset) -> [String] {
        let isLarge = dataset.inputs.count > 10
        var words = [
            "--hidden", pick("1", "2", "8", "3,3", "4,4,4", isLarge ? "1" : "64,2"),
            "--epochs", pick("0", "1", "2", isLarge ? "1" : "9"), "--seeds", pick("1", "2", "9"),
            "--activation", pick("sigmoid", "tanh", "relu", "leaky-relu", "prelu", "elu"),
            "--lr", pick("1e-320", "1e-30", "0.1", "1", "30", "1e9", "1e30", "1e38", "1e308"),
            "--init", pick("uniform", "glorot", "he"), "--precision", pick("float", "double"),
        ]
        words += updates()
        words += regularizers(dataset)
        switch dataset.classes?.count {
        case nil: words += ["--loss", "mse"]
        case 2: words += ["--loss", pick("mse", "bce", "ce")]
        default: words += ["--loss", "ce"]
        }
        let rows = stream.index(below: min(dataset.trainingRows, 3) + 1)
        words += ["--batch", "\(rows)"]
        if rows != 1, rows == 0 || dataset.trainingRows % rows != 1, chance(0.4) {
            words += ["--batchnorm", pick("before", "after")]
        }
        if words[1].contains("3,3") || words[1].contains("4,4"), chance(0.5) {
            words.append("--skip")
        }
        return words
    }

    private mutating func updates() -> [String] {
        var words: [String] = []
        if chance(0.3) {
            words += ["--optimizer", "adam"]
        } else if chance(0.4) {
            words += ["--momentum", pick("0", "0.5", "0.999999")]
            if chance(0.5) { words.append("--nesterov") }
        } else if chance(0.3) {
            words += ["--l1", pick("0", "1", "1e9", "1e308"), "--proximal"]
        }
        if chance(0.2) {
            words += ["--clip-norm", pick("1e-300", "1", "1e300")]
        } else if chance(0.2) {
            words += ["--clip-value", pick("1e-300", "1", "1e300")]
        }
        return words
    }

    private mutating func regularizers(_ dataset: Dataset) -> [String] {
        var words: [String] = []
        if chance(0.4) {
            words += ["--l2", pick("0", "1e-30", "1", "1e9", "1e308")]
            words += ["--penalty-on", pick("weights", "all")]
        }
        if chance(0.3) {
            words += ["--weight-decay", pick("0", "1e-9", "1", "1e9", "1e308")]
            if chance(0.5) { words.append("--decoupled") }
        }
        if chance(0.3) {
            words += ["--dropout", pick("0", "1e-300", "0.5", "0.999", "0.9999999999999999")]
            words += ["--dropout-at", pick("before", "after")]
        } else if chance(0.2) {
            words += ["--dropout-threshold", pick("-1e300", "0", "1e300")]
        }
        if chance(0.2) { words += ["--augment", pick("0", "1", "1e30", "1e308")] }
        if dataset.validationRows > 0, chance(0.3) {
            words += ["--patience", pick("1", "2", "10000000")]
        }
        return words
    }
}
