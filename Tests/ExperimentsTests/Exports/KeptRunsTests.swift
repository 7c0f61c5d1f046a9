import Datasets
import Methods
import Neural
import Results
import Testing

@testable import Experiments

/// What is exported of runs is what the runs were.
@Suite struct KeptRunsTests {
    private func compared(
        _ formats: Set<ExportFormat>, _ uses: [MethodUse], seeds: Int,
        precision: Precision = .float, of id: String = "moons"
    ) async throws -> ComparedConfigurations {
        let task = LearningTask(try #require(DatasetCatalog.all.first { $0.id == id }))
        let recipe = Recipe(
            inputs: task.dataset.inputs.count, hidden: [4], outputs: 1, activation: .tanh,
            loss: task.dataset.loss, optimizer: .adam(learningRate: 0.05), epochs: 4)
        let configurations = uses.map { use in
            var own = recipe
            use.regularize(&own)
            return Configuration(
                use, varied: [], plan: own.plan, precision: precision, dataset: task.dataset,
                settings: "regplot train moons", seeds: "")
        }
        return try await ComparedConfigurations(
            training: configurations, task: task, recipe: recipe,
            seeds: (0..<UInt64(seeds)).map { $0 }, jobs: 2, keepingFor: formats
        ) { _ in }
    }

    /// All seeds have their lines, not those alone that figures draw, and the last one is what the table of runs says.
    @Test(arguments: ["moons", "sine"])
    func epochsEndWhereRunsDo(id: String) async throws {
        let compared = try await compared(
            [.epochs], [MethodUse(.none), MethodUse(.l2, strength: 0.01)], seeds: 70, of: id)
        let table = try #require(compared.tables.first { $0.name == "epochs" })
        let lines = table.parts.flatMap { $0().rows }
        let columns = table.parts[0]().columns
        #expect(columns.prefix(5) == ["configuration", "method", "strength", "seed", "epoch"])
        for entry in compared.entries {
            for (place, seed) in entry.seeds.enumerated() {
                let own = lines.filter {
                    $0[0] == .text(entry.configuration.id) && $0[3] == .integer(Int(seed))
                }
                let last = try #require(own.last)
                #expect(own.first?[4] == .integer(0) && last[4] == .integer(4))
                for measure in [Measure.dataLoss, .trainingScore, .heldOutLoss, .score] {
                    let column = try #require(
                        columns.firstIndex(of: measure.column(isClassifier: compared.isClassifier)))
                    #expect(
                        last[column] == entry[measure].readings[place].value.map { .number($0) })
                }
            }
        }
    }

    @Test func nothingIsKeptThatNobodyAskedFor() async throws {
        let compared = try await compared([], [MethodUse(.none)], seeds: 3)
        let kept = compared.entries[0].kept
        #expect(kept.curves.isEmpty && kept.parameters.isEmpty && compared.exports.isEmpty)
        #expect(!compared.tables.contains { $0.name == "epochs" })
    }

    /// Parameters are those whose hash the table of runs has, in the precision of the training.
    @Test(arguments: [Precision.float, .double])
    func networksAreThoseOfTheRuns(precision: Precision) async throws {
        let compared = try await compared(
            [.safetensors], [MethodUse(.batchNorm)], seeds: 66, precision: precision)
        let entry = compared.entries[0]
        let export = try #require(compared.exports.first)
        #expect(compared.exports.count == 1 && export.path == "weights/batchnorm")
        guard case .tensors(let set) = export.content() else {
            Issue.record("no tensors")
            return
        }
        let names = set.tensors.prefix(8).map(\.name)
        #expect(
            names == [
                "seed-0/layer-1/weights", "seed-0/layer-1/biases", "seed-0/layer-1/scale",
                "seed-0/layer-1/shift", "seed-0/layer-1/running-mean",
                "seed-0/layer-1/running-variance", "seed-0/layer-2/weights",
                "seed-0/layer-2/biases",
            ])
        #expect(set.tensors[0].shape == [4, 2] && set.tensors[1].shape == [4])
        #expect(set.tensors.count == 8 * 66)
        #expect(set.notes["diverged"]?.isEmpty ?? false)
        for (place, network) in entry.kept.parameters.enumerated() {
            let values: [Double] =
                switch network.values {
                case .single(let values): values.map { Double($0) }
                case .double(let values): values
                }
            if case .single = network.values { #expect(precision == .float) }
            var digest = BitDigest()
            digest.add(values)
            #expect(digest.value == entry.digests[place])
        }
    }

    /// No two tensors of a network are called the same, whatever the method.
    @Test func everyTensorHasAName() {
        let recipe = Recipe(
            inputs: 2, hidden: [4, 4], outputs: 1, activation: .prelu, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: 0.05), epochs: 4)
        for method in MethodCatalog.all {
            var own = recipe
            MethodUse(method).regularize(&own)
            let layout = own.plan.layout
            let named = TensorSet.named(layout)
            #expect(Set(named.map(\.name)).count == layout.blocks.count, "\(method.id)")
            #expect(named.reduce(0) { $0 + $1.block.count } == layout.count)
        }
    }

    @Test func curvesHaveTheirTags() async throws {
        let compared = try await compared([.tensorboard], [MethodUse(.none)], seeds: 2)
        #expect(
            compared.exports.map(\.path) == ["tensorboard/none/seed-0", "tensorboard/none/seed-1"])
        guard case .curves(let steps) = compared.exports[1].content() else {
            Issue.record("no curves")
            return
        }
        #expect(steps.map(\.epoch) == [0, 1, 2, 3, 4])
        #expect(
            steps.allSatisfy {
                $0.values.map(\.tag) == [
                    "loss/training", "accuracy/training", "loss/held-out", "accuracy/held-out",
                ]
            })
        #expect(steps[4].values[2].value == compared.entries[0][.heldOutLoss].readings[1].value)
    }
}
