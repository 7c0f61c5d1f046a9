import Methods
import Neural
import Testing

@testable import Results

@Suite struct MeasuredRunsTests {
    private static let plan = TrainingPlan(
        inputs: 2, layers: [.dense(outputs: 3), .activation(.tanh), .dense(outputs: 1)],
        loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: 0.5), epochs: 40)
    private static let rows = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)

    private func measured(heldOut: Samples?) throws -> MeasuredRuns {
        let runs = try PackTraining.train(
            Self.plan, seeds: [1, 2, 3],
            data: { _ in TrainingData(training: Self.rows, heldOut: heldOut) })
        return MeasuredRuns(.none, Self.plan, runs)
    }

    /// What is measured is what the runs recorded.
    @Test func measurementsAreReadOffTheEnds() throws {
        let entry = try measured(heldOut: Self.rows.prefix(3))
        let (training, heldOut) = (entry[.dataLoss].values, entry[.heldOutLoss].values)
        #expect(training == entry.runs.compactMap { $0.last?.training.loss })
        #expect(heldOut == entry.runs.compactMap { $0.last?.heldOut?.loss })
        #expect(entry[.gap].values == zip(heldOut, training).map { $0 - $1 })
        #expect(entry[.gap].values.allSatisfy { $0 != 0 })
        #expect(entry[.score].values == entry.runs.compactMap { $0.last?.heldOut?.accuracy })
        #expect(entry[.solved].share == Share(entry.runs.count(where: \.isSolved), of: 3))
        #expect(entry[.epochs].values == [40, 40, 40])
        let layout = Self.plan.layout
        #expect(entry[.norm].values == entry.runs.map { DenseWeights($0, layout: layout).norm })
        #expect(entry[.nonZeros].values == [9, 9, 9] && entry[.exactZeros].values == [0, 0, 0])
        #expect(entry[.bestEpoch].missing(.neverReached) == 3)
    }

    /// R² of the rows themselves, worked out from what the line answers: each part about its own mean.
    @Test func explainedIsOfTheVarianceOfTheRowsThemselves() throws {
        func samples(_ x: [Double], _ y: [Double]) -> Samples {
            Samples(inputs: x, targets: y, rows: x.count)
        }
        let parts = [
            samples([-1, 0, 1, 2], [-1, 0.5, 1, 1.5]), samples([0, 1, 3], [4, 5, 9]),
            samples([-2, 1.5], [-3, 1]),
        ]
        var plan = TrainingPlan(
            inputs: 1, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.05), epochs: 30)
        plan.scoresValidation = true
        let runs = try PackTraining.train(
            plan, seeds: [4], precision: .double,
            data: { _ in
                TrainingData(training: parts[0], validation: parts[1], heldOut: parts[2])
            })
        let entry = MeasuredRuns(.none, plan, runs)
        let line = runs[0].finalParameters
        for (samples, measure) in zip(
            parts, [.trainingScore, .validationScore, .score] as [Measure])
        {
            let mean = samples.targets.reduce(0, +) / Double(samples.rows)
            let error = zip(samples.inputs, samples.targets).reduce(0) {
                $0 + ($1.0 * line[0] + line[1] - $1.1) * ($1.0 * line[0] + line[1] - $1.1)
            }
            let variance = samples.targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let score = try #require(entry.measured(by: measure).values.first)
            #expect(abs(score - (1 - error / variance)) < 1e-12)
        }
    }

    /// Where all targets are the same there is no variance, and no score either.
    @Test func constantTargetsHaveNoScore() throws {
        let plan = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.1), epochs: 3)
        let same = Samples(inputs: Self.rows.inputs, targets: [0.1, 0.1, 0.1, 0.1], rows: 4)
        let runs = try PackTraining.train(
            plan, seeds: [1, 2],
            data: { _ in TrainingData(training: Self.rows, heldOut: same) })
        let entry = MeasuredRuns(.none, plan, runs)
        #expect(entry[.score].missing(.vanished) == 2 && entry[.heldOutLoss].values.count == 2)
        #expect(entry.measured(by: .trainingScore).values.count == 2)
    }

    @Test func withoutHeldOutRowsNothingIsSaidOfThem() throws {
        let entry = try measured(heldOut: nil)
        for measure in [Measure.heldOutLoss, .gap, .score, .lowestHeldOutLoss, .heldOutRise] {
            #expect(entry[measure].missing(.nothingHeldOut) == 3)
        }
    }

    /// Held-out rows of which every answer is the other way round get worse as the others get better.
    @Test func riseIsFromTheLowestLossToTheEnd() throws {
        let opposite = Samples(inputs: Self.rows.inputs, targets: [1, 0, 0, 1], rows: 4)
        let entry = try measured(heldOut: opposite)
        let (end, lowest) = (entry[.heldOutLoss].values, entry[.lowestHeldOutLoss].values)
        #expect(entry[.heldOutRise].values == zip(end, lowest).map { $0 / $1 - 1 })
        #expect(entry[.heldOutRise].values.contains { $0 > 0 })
    }

    /// The first recorded epoch after the start, whether or not the loss stays below the target.
    @Test func epochsToALossAreAmongThoseRecorded() throws {
        let entry = try measured(heldOut: nil)
        let (target, never) = (entry[.dataLoss].median, 1e-9)
        let reached = entry.measured(by: .epochs(toLoss: target, isKept: true))
        for (run, reading) in zip(entry.runs, reached.readings) {
            let first = run.checkpoints.first { $0.epoch > 0 && $0.training.loss < target }
            let ends = run.last?.training.loss ?? .infinity
            #expect(reading.value == (ends < target ? first.map { Double($0.epoch) } : nil))
        }
        #expect(!reached.values.isEmpty)
        #expect(entry.measured(by: .epochs(toLoss: never)).missing(.neverReached) == 3)
        // Every loss is below it from the first epoch on, and none was asked at the start.
        let first = try #require(entry.runs[0].checkpoints.dropFirst().first?.epoch)
        #expect(
            entry.measured(by: .epochs(toLoss: 1e9)).values
                == [first, first, first].map(Double.init))
    }

    /// Where recorded steps are few, seeds have what they recorded, and nothing at other steps.
    @Test func gradientsAreReadOffAStep() throws {
        let entry = try measured(heldOut: nil)
        let first = entry.runs.compactMap { run in run.checkpoints.first { $0.epoch == 1 } }
        #expect(first.count == 3)
        let norms = entry.measured(by: .gradientNorm(at: 1))
        #expect(norms.values == first.compactMap(\.gradientNorm) && norms.values.count == 3)
        #expect(norms.values.allSatisfy { $0 > 0 })
        // The only hidden layer is no other than the first.
        #expect(entry.measured(by: .gradientRatio(at: 1)).missing(.notRecorded) == 3)
        #expect(entry.measured(by: .gradientNorm(at: 10_000)).missing(.notRecorded) == 3)
    }

    @Test func keysAreDistinct() {
        #expect(Set(Measure.all.map(\.key)).count == Measure.all.count)
    }
}
