import Testing

@testable import Neural

/// What is reported belongs to the parameters that are kept, in every way a run can end.
@Suite struct KeptStateTests {
    private static let rows: @Sendable (UInt64) -> TrainingData = PackTests.rows

    private static func plan(_ change: (inout TrainingPlan) -> Void) -> TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2,
            layers: [.dense(outputs: 8), .batchNorm(), .activation(.relu), .dense(outputs: 1)],
            loss: .binaryCrossEntropy, optimizer: .adam(learningRate: 0.05), epochs: 60)
        plan.penalty = Penalty(l2: 0.001)
        change(&plan)
        return plan
    }

    /// Patience that runs out, that never does, and none; records at the end, in between, and none.
    static let plans: [(name: String, plan: TrainingPlan)] = [
        ("stopped", plan { $0.patience = 3 }),
        (
            "stopped, nothing recorded",
            plan {
                $0.patience = 3
                $0.checkpoints = []
            }
        ),
        ("patience left", plan { $0.patience = 5000 }),
        (
            "patience left, start and end recorded",
            plan {
                $0.patience = 5000
                $0.checkpoints = [0, 60]
            }
        ),
        ("out of epochs", plan { _ in }),
        ("out of epochs, the start recorded", plan { $0.checkpoints = [0] }),
        ("out of epochs, nothing recorded", plan { $0.checkpoints = [] }),
        (
            "no epoch",
            plan {
                $0.epochs = 0
                $0.checkpoints = [0]
                $0.patience = 3
            }
        ),
    ]

    @Test(arguments: plans.indices, [Precision.float, .double])
    func lossesBelongToTheParameters(place: Int, precision: Precision) throws {
        let (name, plan) = Self.plans[place]
        let seeds = Array(UInt64(0)..<11)
        let runs = try trained(
            plan, seeds: seeds, precision: precision, data: Self.rows)
        let ends = Set(runs.map { $0.stoppedAt != nil })
        #expect(ends.contains(true) == name.hasPrefix("stopped"))
        for run in runs {
            let last = try #require(run.last, "\(name)")
            #expect(run.finalParameters.map { Float($0) } == last.parameters, "\(name)")
            #expect(last.epoch == run.bestEpoch ?? plan.epochs, "\(name)")
            let rows = Self.rows(run.seed)
            let score = precision == .float ? Self.score(Float.self) : Self.score(Double.self)
            #expect(score(plan, run, rows.training) == last.training, "\(name)")
            let heldOut = try #require(rows.heldOut)
            #expect(score(plan, run, heldOut) == last.heldOut, "\(name)")
            let penalty = plan.penalty.value(
                of: last.parameters[...], ranges: plan.penalty.ranges(in: plan.layout))
            #expect(last.penalty == penalty, "\(name)")
            // The curve is what training passed through, and ends with it.
            #expect(run.checkpoints.allSatisfy { $0.epoch < run.stoppedAt ?? .max })
            guard let best = run.bestEpoch, plan.epochs > 0 else { continue }
            #expect(best > 0)
        }
        // Other patience, same parameters: the same losses.
        if name == "patience left" {
            #expect(runs.contains { $0.bestEpoch != plan.epochs })
        }
    }

    /// Stopped late or never, what is kept is the same.
    @Test func patienceThatNeverRunsOutReportsTheBestWeights() throws {
        let ends = try [20, 5000].map { patience in
            let plan = Self.plan {
                $0.patience = patience
                $0.epochs = 25
            }
            return try trained(plan, seeds: [0, 1, 2, 3], data: Self.rows)
        }
        for (late, never) in zip(ends[0], ends[1]) where late.bestEpoch == never.bestEpoch {
            #expect(late.finalParameters == never.finalParameters)
            #expect(late.last?.training == never.last?.training)
            #expect(late.last?.heldOut == never.last?.heldOut)
        }
    }

    /// A run that diverged has the last finite state that was recorded, or none.
    @Test func divergedRunsKeepTheirLastRecord() throws {
        let plan = Self.plan {
            $0.layers.remove(at: 1)
            $0.optimizer = .gradientDescent(learningRate: 1e9)
            $0.penalty = Penalty(l1: 1)
            $0.patience = 6
        }
        let runs = try trained(
            plan, seeds: Array(0..<16), data: Self.rows)
        let diverged = runs.filter { $0.divergedAt != nil }
        #expect(!diverged.isEmpty)
        for run in diverged {
            #expect(run.last?.epoch == run.checkpoints.last?.epoch)
            #expect(run.finalParameters.map { Float($0) } == run.last?.parameters ?? [])
        }
    }

    /// Evaluates the kept parameters anew.
    private static func score<Value: Number>(
        _ type: Value.Type
    ) -> (TrainingPlan, Run, Samples) -> Score {
        { plan, run, rows in
            let network = Network<Value>(inputs: plan.inputs, layers: plan.layers, capacity: 64)
            network.setParameters(run.finalParameters, lane: 0)
            return Evaluation(of: PackedSamples([rows]), network: network, loss: plan.loss)
                .score(lane: 0)
        }
    }
}
