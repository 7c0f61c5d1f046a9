import Base
import Datasets
import Lab
import Methods
import Neural
import Results
import Testing

@testable import Experiments

/// What of a comparison its page's laboratory trains, and with what it begins.
@Suite struct ComparisonLabTests {
    private func compared(
        _ uses: [MethodUse], of id: String = "moons", noise: Double? = nil,
        precision: Precision = .float, change: (inout Recipe) -> Void = { _ in }
    ) throws -> ComparedConfigurations {
        var entry = try #require(DatasetCatalog.trainable.first { $0.id == id })
        entry.noise = noise
        let task = LearningTask(entry)
        var recipe = Recipe(
            inputs: 2, hidden: [6, 6], outputs: 1, activation: .tanh, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: 0.05), epochs: 30)
        change(&recipe)
        let entries = uses.map { use in
            var own = recipe
            use.regularize(&own)
            return ConfigurationRuns(
                Configuration(
                    use, varied: [], plan: own.plan, precision: precision,
                    dataset: entry.dataset, settings: "", seeds: "",
                    making: Configuration.Making(recipe: recipe, flipped: nil, dataSeed: nil)))
        }
        return ComparedConfigurations(entries, task: task, recipe: recipe)
    }

    @Test func itBeginsWithAMethodOfTheComparison() throws {
        let compared = try compared([MethodUse(.none), MethodUse(.dropout, strength: 0.37)])
        let lab = compared.lab
        let offer = try #require(lab.offer)
        #expect(lab.presets.map(\.place) == [0, 1] && lab.refusal == nil)
        #expect(offer.startMethod == .dropout && offer.startStrength == 0.37)
        #expect(offer.start.rows.id == "moons" && offer.startSeed == 0)
        #expect(offer.start.settings.numbers[.width] == 6)
        #expect(offer.start.settings.numbers[.dataSeed] == 0)
        #expect(offer.stops(of: try #require(Method.dropout.strength)).values.contains(0.37))
        #expect(compared.traits(compared.lab).isSuperset(of: ["lab", "try-c1", "try-c2"]))
    }

    /// Every other data set stands where a report's laboratory has it.
    @Test(arguments: ["xor", "moons", "noisy-xor", "circles"])
    func placesAreThoseOfTheRows(id: String) throws {
        let offer = try #require(try compared([MethodUse(.none)], of: id).lab.offer)
        #expect(offer.rows.map(\.rows.id) == LabRows.all.map(\.id))
        #expect(offer.start.rows.id == id)
    }

    /// A setting is named in an address where it differs from what the page begins with.
    @Test func addressesNameWhatDiffers() throws {
        let compared = try compared([
            MethodUse(.none), MethodUse(.l2, strength: 0), MethodUse(.l2, strength: 0.01),
        ])
        let addresses = compared.lab.quantities.filter { $0.key.hasSuffix(".lab") }
        #expect(addresses.count == 3)
        #expect(addresses["c3.lab"] == .text("rows=moons&method=l2&strength=0.01"))
        // No strength is no method.
        #expect(addresses["c2.lab"] == addresses["c1.lab"])
    }

    @Test func whatItDoesNotTrainIsRefusedWithTheReason() throws {
        func refusal(
            precision: Precision = .float, _ change: (inout Recipe) -> Void = { _ in }
        ) throws -> String? {
            let compared = try compared(
                [MethodUse(.none)], precision: precision, change: change)
            #expect(compared.lab.offer == nil && !compared.traits(compared.lab).contains("lab"))
            return compared.lab.refusal?.key
        }
        #expect(try refusal(precision: .double) == "compare.no-lab-precision")
        #expect(try refusal { $0.hidden = [4, 6] } == "compare.no-lab-widths")
        #expect(try refusal { $0.hidden = [65] } == "compare.no-lab-size")
        #expect(try refusal { $0.epochs = 5001 } == "compare.no-lab-size")
        #expect(try refusal { $0.hasSkips = true } == "compare.no-lab-training")
        #expect(try refusal { $0.clipping = .norm(1) } == "compare.no-lab-training")
        #expect(try refusal { $0.initializer = .he } == "compare.no-lab-training")
    }

    /// Points of another noise than the laboratory would draw are none of its own.
    @Test func onlyTheSamePointsAreTrained() throws {
        let noisy = try compared([MethodUse(.none)], noise: 0.41)
        #expect(noisy.lab.presets.first?.settings.numbers[.noise] == 0.41)
        var entry = try #require(DatasetCatalog.all.first { $0.id == "moons" })
        entry.noise = 0.2
        let own = noisy.entries[0].configuration
        let other = Configuration(
            own.use, varied: [], plan: own.plan, precision: .float,
            dataset: {
                var dataset = entry.dataset
                dataset.noise = 0.41
                return dataset
            }(), settings: "", seeds: "", making: own.making)
        let compared = ComparedConfigurations(
            [ConfigurationRuns(other)], task: noisy.task, recipe: noisy.recipe)
        #expect(compared.lab.refusal?.key == "compare.no-lab-rows")
    }
}
