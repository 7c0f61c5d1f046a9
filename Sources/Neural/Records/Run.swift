/// What was recorded while one seed was trained.
public struct Run: Sendable {
    public let seed: UInt64
    /// Recorded epochs of the training, ascending: none after early stopping ended it, nor after the
    /// last finite state of a run that diverged.
    public var checkpoints: Checkpoints { Checkpoints(history: history) }
    var history: RunHistory
    /// The epoch in which loss or weights were found not to be finite: a batch's loss is looked at in
    /// every update, that of validation rows after every epoch where early stopping watches it,
    /// weights and the losses of other rows where a state is recorded, and at the end.
    public internal(set) var divergedAt: Int?
    /// The epoch after which early stopping ended the run.
    public internal(set) var stoppedAt: Int?
    /// The epoch with the lowest validation loss, where early stopping watched it.
    public internal(set) var bestEpoch: Int?
    /// The first epoch after which every training row was on the right side, among recorded ones.
    public var solvedAt: Int? {
        (checkpoints.first { $0.training.isSolved } ?? (isSolved ? last : nil))?.epoch
    }
    /// Dropout masks of the first steps: [step][dropout layer], each [rows][features], true is kept.
    public internal(set) var masks: [[[Bool]]] = []
    /// Parameters and running statistics that are kept: those of `last`, in the precision they were
    /// trained in, of a run that diverged in single precision; none where there is no such state.
    public internal(set) var finalParameters: [Double] = []
    /// The same in the precision of networks that are looked into.
    public var keptParameters: [Float] { finalParameters.map { Float($0) } }

    init(seed: UInt64, history: RunHistory) {
        self.seed = seed
        self.history = history
    }

    /// The state of the parameters that are kept: of the best epoch where early stopping watched,
    /// whether or not its patience ran out, else of the last epoch. Of a run that diverged it is the
    /// last recorded state; nil if there is none.
    public var last: Checkpoint? {
        (history.kept ?? history.entries.last).map { Checkpoint(entry: $0, history: history) }
    }
    /// Whether every training row was on the right side at the end.
    public var isSolved: Bool { divergedAt == nil && (last?.training.isSolved ?? false) }
}

/// How well a network does on some rows, in evaluation mode.
public struct Score: Sendable, Hashable {
    /// Mean data loss per row, without penalty.
    public let loss: Double
    /// The share of rows on the right side: |output − target| < 0.5 (of the sigmoid, for binary
    /// cross-entropy) in every output, or the right class.
    public let accuracy: Double
    /// Σ(t − t̄)² / n: the variance of these rows' targets about their own mean t̄, which is the squared error of
    /// always answering t̄. Where a row has several targets, the mean of their variances.
    public let targetVariance: Double
    /// Whether every row is on the right side.
    public var isSolved: Bool { accuracy == 1 }
    /// The share of these rows' variance that is explained, of a mean squared error:
    /// R² = 1 − Σ(y − t)² / Σ(t − t̄)². It is 1 where every answer is right, 0 for always answering the rows' own
    /// mean t̄, and negative for worse; nil where all targets are the same, so that there is nothing to explain.
    public var explained: Double? { targetVariance > 0 ? 1 - loss / targetVariance : nil }
}
