import Base
import Generators
import Methods
import Neural
import Results
import Training

/// How the noise of noisy exclusive or was chosen: of the settings of a grid in which the net without
/// a regularizer fits every training row and yet some method reaches nine of ten held-out rows, the
/// one with the widest generalisation gap. All three are medians over seeds that no report of
/// the standard size uses.
struct NoisyTuning: Sendable {
    static let rows = [20, 40, 80]
    static let sigmas = [0.3, 0.45, 0.6]
    static let flipped = [0.05, 0.12, 0.2]
    static let reach = 0.9
    static let seeds: [UInt64] = Array(1000..<1032)

    /// What came of one setting.
    struct Outcome: Sendable {
        let data: NoisyXOR
        /// Shares of the training rows and of the held-out rows, and held-out minus training loss.
        let fit, best, gap: Double
    }

    let outcomes: [Outcome]

    init(jobs: Int) async throws(CancellationError) {
        var outcomes: [Outcome] = []
        for rows in Self.rows {
            for sigma in Self.sigmas {
                for flipped in Self.flipped {
                    let data = NoisyXOR(rows: rows, sigma: sigma, flipped: flipped)
                    outcomes.append(try await Self.outcome(data, jobs: jobs))
                }
            }
        }
        self.outcomes = outcomes
    }

    /// The setting that was chosen; nil if none fits.
    var choice: NoisyXOR? {
        outcomes.filter { $0.fit == 1 && $0.best >= Self.reach }.max { $0.gap < $1.gap }?.data
    }

    private static func outcome(
        _ data: NoisyXOR, jobs: Int
    ) async throws(CancellationError) -> Outcome {
        let net = LearningTask.xor.net(RunSettings())
        var ends: [[Checkpoint]] = []
        for method in net.methods {
            let runs = try await Trainer.train(net.plan(with: method), seeds: seeds, jobs: jobs) {
                seed in
                data.data(seed: seed)
            }
            ends.append(runs.compactMap(\.last))
        }
        func median(_ value: (Checkpoint) -> Double?, _ ends: [Checkpoint]) -> Double {
            quantile(ends.compactMap(value), 0.5)
        }
        return Outcome(
            data: data, fit: median({ $0.training.accuracy }, ends[0]),
            best: ends.map { median({ $0.heldOut?.accuracy }, $0) }.max() ?? .nan,
            gap: median({ end in end.heldOut.map { $0.loss - end.training.loss } }, ends[0]))
    }

    /// The grid, for the text that tells of it.
    static var quantities: [String: Phrase.Value] {
        func list(_ values: [Double]) -> Phrase.Value { .list(values.map { .number($0) }) }
        return [
            "tuning.settings": .count(rows.count * sigmas.count * flipped.count),
            "tuning.seeds": .count(seeds.count), "tuning.rows": list(rows.map(Double.init)),
            "tuning.sigmas": list(sigmas),
            "tuning.flipped": .phrase(
                "estimate.percent", ["number": list(flipped.map { $0 * 100 })]),
            "tuning.reach": .percentage(reach),
        ]
    }
}
