import Base
import Charts
import Datasets
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments
@testable import Neural

/// Fits of networks whose parameters are known: y = a·tanh(x), one a for each seed.
@Suite struct FitLambdaFigureTests {
    /// - Parameter factors: of every λ, one a for each seed.
    private func figure(_ factors: [(Double, [Double])]) -> FitLambdaFigure {
        let net = LearningTask.sine.net(RunSettings())
        var plan = net.plan(with: Method.none)
        plan.layers = [.dense(outputs: 1), .activation(.tanh), .dense(outputs: 1)]
        let stops = factors.map { lambda, factors in
            let runs = factors.enumerated().map { seed, factor in
                var run = Run.unrecorded(seed: UInt64(seed))
                run.divergedAt = nil
                run.finalParameters = [1, 0, factor, 0]
                return run
            }
            return Sweep<Double>.Stop(lambda, MeasuredPlan(plan, runs))
        }
        return FitLambdaFigure(
            net: net, stops: stops, noise: 0.3,
            expected: LearningTask.sine.dataset.expected
        ) { _ in nil }
    }

    /// So many seeds that differences between two strengths are sure.
    private static func repeated(_ factors: [Double]) -> [Double] {
        Array((0..<4).map { _ in factors }.joined())
    }

    private static let scattered = repeated([0.2, 1.8, 0.4, 1.6, 0.1, 1.9])
    private static let near = repeated([0.9, 0.95, 1, 1.05, 0.9, 1])
    private static let none = repeated([0.01, 0, 0.01, 0, 0.01, 0])

    @Test func titleTellsTheBestBetweenTheEnds() {
        let usual = figure([
            (0.001, Self.scattered), (0.01, Self.near), (0.1, Self.none),
        ])
        #expect(usual.figure(.en).title.plain.contains("best at λ = 0.01"))
        let falling = figure([
            (0.001, Self.scattered), (0.01, Self.none), (0.1, Self.near),
        ])
        #expect(!falling.figure(.en).title.plain.contains("best"))
    }

    @Test func dataHoldBothParts() throws {
        let data = figure([(0.001, Self.none), (0.01, Self.near)]).data
        func value(_ lambda: Double, _ measure: String) -> Double? {
            data.rows.first { $0[0] == .number(lambda) && $0[1] == .text(measure) }.flatMap {
                if case .number(let value) = $0[4] { value } else { nil }
            }
        }
        // Nothing predicted: bias² is the sine's mean square, about a half.
        let bias = try #require(value(0.001, "bias²"))
        #expect((0.48...0.52).contains(bias))
        let sum = try #require(value(0.001, "variance")) + bias + 0.09
        #expect(abs(sum - (value(0.001, "error on new rows") ?? 0)) < 1e-12)
    }
}
