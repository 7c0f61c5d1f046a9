import Base
import Charts
import Datasets
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

/// What configurations are compared with, and what they gain.
@Suite struct ComparedConfigurationsTests {
    private func compared(
        _ uses: [(MethodUse, [Configuration.Varied])], seeds: Int = 8, epochs: Int = 4
    ) async throws -> ComparedConfigurations {
        let task = LearningTask(try #require(DatasetCatalog.all.first { $0.id == "moons" }))
        let recipe = Recipe(
            inputs: 2, hidden: [4], outputs: 1, activation: .tanh, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: 0.05), epochs: epochs)
        let configurations = uses.map { use, varied in
            var own = recipe
            use.regularize(&own)
            for setting in varied where setting.key == "lr" {
                own.optimizer = .adam(learningRate: Double(setting.text) ?? .nan)
            }
            return Configuration(
                use, varied: varied, plan: own.plan, precision: .float, dataset: task.dataset,
                settings: "", seeds: "")
        }
        return try await ComparedConfigurations(
            training: configurations, task: task, recipe: recipe,
            seeds: (0..<UInt64(seeds)).map { $0 }, jobs: 2
        ) { _ in }
    }

    /// Each is compared with the first method where all that is varied is the same.
    @Test func referencesHaveTheSameSettings() async throws {
        let (four, eight) = (
            [Configuration.Varied(key: "hidden", text: "4")],
            [Configuration.Varied(key: "hidden", text: "8")]
        )
        let compared = try await compared([
            (MethodUse(.none), four), (MethodUse(.l2, strength: 0.1), four),
            (MethodUse(.none), eight), (MethodUse(.l2, strength: 0.1), eight),
        ])
        #expect(compared.entries.indices.map(compared.reference) == [nil, 0, nil, 2])
        #expect(compared.entries[3].configuration.id == "l2=0.1 hidden=8")
    }

    /// A strength that was not typed is the standard one; a standard of 0 is none. A batch of 0 rows is a name, no number.
    @Test func labelsSayStandardStrengthsAndAllRows() async throws {
        let batches = ["0", "8"].map { [Configuration.Varied(key: "batch", text: $0)] }
        let compared = try await compared(
            batches.flatMap { [(MethodUse(.l2), $0), (MethodUse(.batchNorm), $0)] }, seeds: 2)
        let labels = compared.entries.indices.map { Words.en.text(compared.label($0)) }
        #expect(labels[0].contains("= 0.003") && labels[0].hasSuffix("batch size all points"))
        #expect(labels[1] == "batch norm; batch size all points")
        #expect(labels[2].hasSuffix("batch size 8"))
        let along = try #require(VariedAxis(compared))
        #expect(along.scale(.en) == .categories(["all points", "8"]))
    }

    /// Where one method alone is compared, its settings are, with the first.
    @Test func settingsAreComparedWithTheFirst() async throws {
        let compared = try await compared(
            ["0.05", "0.02", "0.01"].map {
                (MethodUse(.none), [Configuration.Varied(key: "lr", text: $0)])
            })
        #expect(compared.entries.indices.map(compared.reference) == [nil, 0, 0])
    }

    /// A gain is the mean of the differences of equal seeds, its interval that of Student for all comparisons at once.
    @Test func gainsArePaired() async throws {
        let compared = try await compared([
            (MethodUse(.none), []), (MethodUse(.l2, strength: 0.01), []),
            (MethodUse(.dropout, strength: 0.3), []),
        ])
        let gain = try #require(compared.gain(2))
        let differences = zip(
            compared.entries[2][.score].values, compared.entries[0][.score].values
        ).map { $0 - $1 }
        #expect(gain.differences == differences)
        let mean = differences.reduce(0, +) / 8
        let deviation =
            (differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7).squareRoot()
        // Student's quantile of 7 degrees of freedom that 0.0125 exceed: two comparisons.
        let half = 2.841_244 * deviation / 8.0.squareRoot()
        #expect(abs(gain.mean.value - mean) < 1e-12)
        #expect(abs(gain.mean.high - mean - half) < 1e-5)
        #expect(compared.gain(0) == nil)
    }

    /// The loss differs seed by seed as the score does, and its intervals hold for all differences of the loss at once.
    @Test func lossesArePaired() async throws {
        let compared = try await compared([
            (MethodUse(.none), []), (MethodUse(.l2, strength: 0.01), []),
            (MethodUse(.dropout, strength: 0.3), []),
        ])
        let difference = try #require(compared.lossDifference(1))
        let differences = zip(
            compared.entries[1][.heldOutLoss].values, compared.entries[0][.heldOutLoss].values
        ).map { $0 - $1 }
        let expected = Estimate.mean(of: differences).among(2)
        #expect(difference.value == expected.value)
        #expect(difference.low == expected.low && difference.high == expected.high)
    }

    /// A method at strength 0 trains the networks of none: there is nothing to compare, and nothing to count.
    @Test func theSameNetworksAreNotCompared() async throws {
        let compared = try await compared([
            (MethodUse(.none), []), (MethodUse(.l2, strength: 0), []),
            (MethodUse(.l2, strength: 0.01), []),
        ])
        #expect(compared.entries.indices.map(compared.reference) == [nil, nil, 0])
        #expect(compared.gain(1) == nil && compared.comparisons == 1)
    }

    /// A seed is collapsed whose networks give every row one answer; none is where training goes well.
    @Test func whatLearntNothingIsNamed() async throws {
        let compared = try await compared(
            [(MethodUse(.none), []), (MethodUse(.l2, strength: 10), [])], epochs: 200)
        #expect(compared.entries[0].collapsed.isEmpty)
        #expect(compared.entries[1].collapsed.count == 8)
    }

    /// However seeds are sliced, each has its readings.
    @Test func everySeedHasItsReadings() async throws {
        let compared = try await compared([(MethodUse(.none), [])], seeds: 70, epochs: 1)
        #expect(compared.entries[0][.score].values.count == 70)
        #expect(compared.entries[0].parameters.count == ConfigurationRuns.drawnSeeds)
        #expect(compared.entries[0].seeds == (0..<70).map { UInt64($0) })
    }
}
