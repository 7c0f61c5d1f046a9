import Base
import Generators
import Methods
import Neural
import Results

/// The network of noisy exclusive or with batch norm and without, in batches of several sizes, on noisy rows and on
/// clean ones: the same seeds everywhere.
struct NormBatchRuns: Sendable {
    /// What is learnt.
    enum Rows: String, Sendable, Hashable, CaseIterable {
        case noisy
        case clean

        fileprivate var source: DataSource {
            switch self {
            case .noisy: .rows
            case .clean: .cleanXOR
            }
        }
    }

    /// What batch norm in the smallest batches is compared with.
    enum Reference: String, Sendable, CaseIterable {
        /// No regularizer in batches of the same size: what normalizing adds.
        case none
        /// Batch norm with all rows in one batch: what the noise of small batches adds.
        case fullBatch = "full-batch"
    }

    /// Rows in a batch; 0 is all of them.
    static let sizes = [8, 16, 0]
    static let methods = [Method.none, Method.batchNorm]
    /// On clean rows a point of accuracy matters, and so many seeds of a standard report tell it.
    static let cleanSeeds = 256
    static var smallest: Int { sizes[0] }

    private struct Setting: Hashable {
        let rows: Rows
        let method: Method
        let size: Int
    }

    private let all: [Setting: MeasuredPlan]

    /// Whether what batch norm gains is worked out from it.
    private static func isCompared(_ method: Method, in size: Int) -> Bool {
        size == smallest || (method == .batchNorm && size == 0)
    }

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        // Sizes of batches are given here, not chosen.
        let net = laboratory.task.net(laboratory.settings)
        var all: [Setting: MeasuredPlan] = [:]
        for rows in Rows.allCases {
            for method in Self.methods {
                for size in Self.sizes {
                    var own = net
                    own.batchSize = size
                    own.strengths[.normBatch] = Strength.normBatch.standard
                    // What other sections train, too, is trained once.
                    let isShared =
                        rows == .noisy && (size == net.batchSize || method == .batchNorm)
                    if !isShared { own.checkpoints = [0, net.epochs] }
                    all[Setting(rows: rows, method: method, size: size)] =
                        try await laboratory.measured(
                            own.plan(with: method), on: rows.source,
                            atLeast: rows == .clean && Self.isCompared(method, in: size)
                                ? Self.cleanSeeds : 0)
                }
            }
        }
        self.all = all
    }

    /// The runs of a method in batches of one of the sizes.
    func runs(_ method: Method, in size: Int, on rows: Rows) -> MeasuredPlan {
        guard let runs = all[Setting(rows: rows, method: method, size: size)] else {
            preconditionFailure("nothing was trained in batches of \(size)")
        }
        return runs
    }

    /// A measure of batch norm in the smallest batches, seed by seed less that of what it is compared with.
    func differences(_ measure: Measure, from reference: Reference, on rows: Rows) -> [Double] {
        let (own, other) = compared(measure, reference, rows)
        return own.differences(from: other)
    }

    /// The mean of the differences of accuracy, or the median of those of loss, which have a long tail; and the share
    /// of seeds that diverged in either.
    func difference(_ measure: Measure, from reference: Reference, on rows: Rows) -> Estimate {
        let (own, other) = compared(measure, reference, rows)
        return measure == .heldOutLoss ? own.median(less: other) : own.mean(less: other)
    }

    private func compared(
        _ measure: Measure, _ reference: Reference, _ rows: Rows
    ) -> (Measurement, Measurement) {
        let other =
            switch reference {
            case .none: runs(.none, in: Self.smallest, on: rows)
            case .fullBatch: runs(.batchNorm, in: 0, on: rows)
            }
        return (runs(.batchNorm, in: Self.smallest, on: rows)[measure], other[measure])
    }

    /// What is compared, for texts to quote: `normBatches.noisy.score.own`, `….none` and `….full-batch`; and of
    /// noisy points none with all rows in one batch, `normBatches.noisy.score.none-full-batch`.
    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = ["normBatches.size": .count(Self.smallest)]
        for rows in Rows.allCases {
            for measure in [Measure.score, .heldOutLoss] {
                let prefix = "normBatches.\(rows.rawValue).\(measure.key)"
                for reference in Reference.allCases {
                    let (own, other) = compared(measure, reference, rows)
                    result["\(prefix).own"] = .measured(own)
                    result["\(prefix).\(reference.rawValue)"] = .measured(other)
                }
            }
        }
        result["normBatches.noisy.score.none-full-batch"] = .measured(
            runs(.none, in: 0, on: .noisy)[.score])
        return result
    }

    /// Of every setting.
    var divergence: Divergence {
        Divergence(
            Rows.allCases.flatMap { rows in
                Self.methods.flatMap { method in
                    Self.sizes.map { size in
                        Divergence.Group(
                            .phrase(
                                "norm-batches.at-\(rows.rawValue)",
                                [
                                    "method": .phrase(method.label), "batches": .batches(of: size),
                                ]), runs(method, in: size, on: rows).runs)
                    }
                }
            })
    }
}
