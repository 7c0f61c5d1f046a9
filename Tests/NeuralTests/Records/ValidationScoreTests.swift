import Testing

@testable import Neural

@Suite struct ValidationScoreTests {
    private static func plan(patience: Int?, scores: Bool) -> TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 4), .activation(.tanh), .dense(outputs: 1)],
            loss: .binaryCrossEntropy, optimizer: .adam(learningRate: 0.05), epochs: 40)
        plan.patience = patience
        plan.checkpoints = []
        plan.scoresValidation = scores
        return plan
    }

    /// Nothing is recorded where it is not asked for, and to record changes no bit of the run.
    @Test(arguments: [nil, 3])
    func runsDoNotDependOnIt(patience: Int?) throws {
        let seeds = Array(UInt64(0)..<9)
        let without = try trained(
            Self.plan(patience: patience, scores: false), seeds: seeds, data: PackTests.rows)
        let with = try trained(
            Self.plan(patience: patience, scores: true), seeds: seeds, data: PackTests.rows)
        for (one, other) in zip(without, with) {
            #expect(one.finalParameters == other.finalParameters)
            #expect(one.last?.training == other.last?.training)
            #expect(one.last?.validation == nil && other.last?.validation != nil)
        }
    }

    /// Of the weights that are kept: those of the best epoch, where early stopping watched.
    @Test(arguments: [nil, 3])
    func itIsThatOfTheWeightsThatAreKept(patience: Int?) throws {
        let plan = Self.plan(patience: patience, scores: true)
        for run in try trained(plan, seeds: [0, 1, 2], data: PackTests.rows) {
            let rows = try #require(PackTests.rows(run.seed).validation)
            let probe = NetworkProbe(
                plan: plan, parameters: run.keptParameters, capacity: rows.rows)
            let answers = probe.pass(rows.inputs, rows: rows.rows, mode: .evaluation, masks: nil)
                .answers.map(plan.loss.probability)
            let right = zip(answers, rows.targets).filter { ($0 > 0.5) == ($1 > 0.5) }
            let score = try #require(run.last?.validation)
            #expect(abs(score.accuracy - Double(right.count) / Double(rows.rows)) < 1e-6)
        }
    }
}
