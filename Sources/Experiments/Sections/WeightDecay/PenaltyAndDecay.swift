import Methods
import Neural
import Results

/// A network trained with an L2 penalty λ, and with decoupled weight decay 2λ instead, on equal terms: both act on every
/// trained number, and each seed has the same start, rows and batches in both.
struct PenaltyAndDecay: Sendable {
    let penalty, decay: MeasuredPlan

    /// - Parameters:
    ///   - lambda: λ.
    ///   - net: without a regularizer.
    ///   - atMost: how many seeds suffice where the report has more.
    init(
        _ lambda: Double, on net: Net, from laboratory: Laboratory, atMost: Int = .max
    ) async throws(ExperimentError) {
        var penalized = net
        penalized.checkpoints = [0, net.epochs]
        var decayed = penalized
        penalized.penalty = Penalty(l2: lambda, scope: .all)
        decayed.weightDecay = WeightDecay(rate: 2 * lambda, isDecoupled: true)
        penalty = try await laboratory.measured(
            penalized.plan(with: .none), on: net.source, atMost: atMost)
        decay = try await laboratory.measured(
            decayed.plan(with: .none), on: net.source, atMost: atMost)
    }

    /// Adam on the task's rows, at the report's λ of L2 and with all its seeds.
    static func underAdam(
        _ laboratory: Laboratory
    ) async throws(ExperimentError) -> PenaltyAndDecay {
        let net = try await laboratory.rowsNet
        return try await PenaltyAndDecay(net.strengths[.l2], on: net, from: laboratory)
    }

    /// The share of training rows that a network gets right which has learnt: halfway from guessing one of two classes
    /// to all of them.
    static let learnt = 0.75

    /// ‖a − b‖ / (‖a‖ + ‖b‖) of the parameters that each seed ends at, a under the penalty and b under the decay: 0 where
    /// they are the same, at most 1. Seeds are left out that diverged or did not learn in either: networks that collapse
    /// end at the same parameters, whatever made them.
    var distances: [Double] {
        pairs.filter { Self.hasLearnt($0) && Self.hasLearnt($1) }.map { one, other in
            let (a, b) = (one.finalParameters, other.finalParameters)
            let difference = zip(a, b).map { $0 - $1 }
            return difference.norm / (a.norm + b.norm)
        }
    }

    /// For each seed that did not diverge, the largest difference between two parameters that it ends at.
    var largestDifferences: [Double] {
        pairs.map { one, other in
            zip(one.finalParameters, other.finalParameters).map { ($0 - $1).magnitude }.max() ?? 0
        }
    }

    /// The share of seeds that diverged in either.
    var lost: Share { Divergence.share(penalty.runs, decay.runs) }

    /// The runs of each seed that diverged in neither.
    private var pairs: [(Run, Run)] {
        zip(penalty.runs, decay.runs).filter { $0.divergedAt == nil && $1.divergedAt == nil }
    }

    private static func hasLearnt(_ run: Run) -> Bool {
        (run.last?.training.accuracy ?? 0) >= learnt
    }
}
