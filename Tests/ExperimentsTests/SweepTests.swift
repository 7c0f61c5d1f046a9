import Base
import Methods
import Neural
import Results
import Testing

@testable import Experiments

/// One setting changes, everything else stays.
@Suite struct SweepTests {
    private static func plan(rate: Double) -> TrainingPlan {
        var plan = Net.standard(Strengths()).plan(with: .none)
        plan.optimizer = .gradientDescent(learningRate: rate)
        plan.epochs = 40
        plan.checkpoints = [0, 40]
        return plan
    }

    @Test func everyValueHasTheRunsOfItsPlan() async throws {
        let laboratory = Laboratory(seeds: 3, firstSeed: 5, jobs: 1)
        let rates = [0.5, 0.01]
        let sweep = try await Sweep(over: rates, on: .xor, from: laboratory) {
            Self.plan(rate: $0)
        }
        #expect(sweep.stops.map(\.value) == rates)
        for stop in sweep.stops {
            #expect(stop.plan == Self.plan(rate: stop.value))
            let alone = try await laboratory.runs(stop.plan, on: .xor)
            #expect(stop.runs.map(\.seed) == [5, 6, 7])
            #expect(stop.runs.map(\.finalParameters) == alone.map(\.finalParameters))
            #expect(stop[.dataLoss].values == alone.compactMap { $0.last?.training.loss })
        }
        // The same seeds start alike, and another rate takes them elsewhere.
        let (fast, slow) = (sweep.stops[0].runs[0], sweep.stops[1].runs[0])
        #expect(fast.checkpoints[0].parameters == slow.checkpoints[0].parameters)
        #expect(fast.finalParameters != slow.finalParameters)
    }

    @Test func seedsAreHeldToWhatSuffices() async throws {
        let laboratory = Laboratory(seeds: 4, firstSeed: 0, jobs: 1)
        let sweep = try await Sweep(over: [0.5], on: .xor, atMost: 2, from: laboratory) {
            Self.plan(rate: $0)
        }
        #expect(sweep.stops[0].runs.count == 2)
        #expect(await laboratory.capped == [2])
    }

    @Test func divergenceNamesItsValue() async throws {
        let laboratory = Laboratory(seeds: 2, firstSeed: 0, jobs: 1)
        let sweep = try await Sweep(over: [0.5, 1e39], on: .xor, from: laboratory) {
            Self.plan(rate: $0)
        }
        let groups = sweep.divergence { .number($0) }
        #expect(groups.map(\.share.successes) == [0, 2])
        #expect(groups.map(\.name) == [.number(0.5), .number(1e39)])
        #expect(sweep.stops.map(\.diverged.successes) == [0, 2])
    }

    /// Stops that are included stand in the order of the values, and for those that have theirs.
    @Test func stopsThatAreIncludedStandForOthers() async throws {
        let laboratory = Laboratory(seeds: 2, firstSeed: 0, jobs: 1)
        let few = try await Sweep(over: [0.1, 0.5], on: .xor, atMost: 1, from: laboratory) {
            Self.plan(rate: $0)
        }
        let more = try await Sweep(over: [0.5, 0.3], on: .xor, from: laboratory) {
            Self.plan(rate: $0)
        }
        let all = few.including(more.stops)
        #expect(all.stops.map(\.value) == [0.1, 0.3, 0.5])
        #expect(all.stops.map(\.runs.count) == [1, 2, 2])
    }
}
