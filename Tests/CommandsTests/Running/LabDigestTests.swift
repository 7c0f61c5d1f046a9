import ArgumentParser
import Datasets
import Lab
import Methods
import Neural
import Testing

@testable import Commands

/// What a page trains is what the command trains that it shows.
@Suite struct LabDigestTests {
    /// A command, and what of it a page sets.
    struct Example: Sendable, CustomTestStringConvertible {
        let dataset: String
        var words: [String] = []
        var settings: [LabSetting: Double] = [:]

        var testDescription: String { ([dataset] + words).joined(separator: " ") }
    }

    static let examples: [Example] = [
        Example(dataset: "noisy-xor"),
        Example(
            dataset: "noisy-xor", words: ["--data-seed", "17"], settings: [.dataSeed: 17]),
        Example(
            dataset: "moons", words: ["--data-seed", "4294967295", "--method", "dropout=0.25"],
            settings: [
                .rows: 2, .noise: 0.3, .count: 60, .dataSeed: 4_294_967_295,
                .method: place(.dropout), .strength: 0.25,
            ]),
        Example(
            dataset: "sine", words: ["--data-seed", "3", "--method", "batchnorm=7"],
            settings: [
                .rows: 5, .noise: 0.3, .count: 30, .dataSeed: 3, .method: place(.batchNorm),
                .strength: 7,
            ]),
        Example(dataset: "xor", settings: [.rows: 1, .count: 4]),
        Example(dataset: "wdbc", settings: [.rows: Double(LabRows.all.count)]),
        Example(
            dataset: "wdbc", words: ["--data-seed", "2", "--method", "early-stopping=4"],
            settings: [
                .rows: Double(LabRows.all.count), .dataSeed: 2, .method: place(.earlyStopping),
                .strength: 4,
            ]),
    ]

    private static func place(_ method: Method) -> Double {
        Double(MethodCatalog.all.firstIndex(of: method) ?? 0)
    }

    @Test(arguments: examples) func digestsAreEqual(example: Example) async throws {
        var numbers: [LabSetting: Double] = [
            .rows: 0, .count: 40, .noise: 0.45, .flipped: 0.12, .depth: 2, .width: 6,
            .activation: 1, .optimizer: 1, .learningRate: 0.01, .momentum: 0, .epochs: 25,
            .batchSize: 0, .method: 0, .strength: 0, .states: 5, .dataSeed: 0,
        ]
        numbers.merge(example.settings) { $1 }
        let entry = try #require(DatasetCatalog.trainable.first { $0.id == example.dataset })
        var session = LabSession(
            try LabPlan(
                LabSetting.allCases.map { try #require(numbers[$0]) },
                table: entry.dataset.table.map { try LabRows($0) }),
            seeds: Array(5..<16))
        for pack in 0..<session.packCount { while session.advance(pack: pack) != nil {} }

        let options = try TrainOptions.parse(
            [
                "--hidden", "6,6", "--optimizer", "adam", "--epochs", "25", "--seed", "5",
                "--seeds", "11",
            ] + example.words)
        let summary = try await TrainRun(
            dataset: entry.dataset, settings: TrainSettings(entry.dataset, options: options),
            jobs: 2
        ).summary()
        #expect(ParameterDigest.of(session.digests).hexadecimal == summary.digest)
    }
}
