/// What was recorded while one seed was trained.
public struct Run: Sendable {
    public let seed: UInt64
    /// Recorded epochs, ascending. A run that diverged has none after its last finite state.
    public var checkpoints: Checkpoints { Checkpoints(history: history) }
    var history: RunHistory
    /// The epoch in which loss or weights stopped being finite.
    public internal(set) var divergedAt: Int?
    /// The epoch after which early stopping ended the run.
    public internal(set) var stoppedAt: Int?
    /// The epoch with the lowest held-out loss, where early stopping watched it.
    public internal(set) var bestEpoch: Int?
    /// The first epoch after which every training row was on the right side, among recorded ones.
    public var solvedAt: Int? { checkpoints.first { $0.training.isSolved }?.epoch }
    /// Dropout masks of the first steps: [step][dropout layer], each [rows][features], true is kept.
    public internal(set) var masks: [[[Bool]]] = []
    /// Parameters and running statistics at the end: restored ones after early stopping, the last
    /// recorded ones of a run that diverged, none if it recorded nothing.
    public internal(set) var finalParameters: [Double] = []

    init(seed: UInt64, history: RunHistory) {
        self.seed = seed
        self.history = history
    }

    /// The last recorded state.
    public var last: Checkpoint? { checkpoints.last }
    /// Whether every training row was on the right side at the end.
    public var isSolved: Bool { divergedAt == nil && (last?.training.isSolved ?? false) }
}

/// How well a network does on some rows, in evaluation mode.
public struct Score: Sendable, Hashable {
    /// Mean data loss per row, without penalty.
    public let loss: Double
    /// The share of rows on the right side: |output − target| < 0.5, or the right class.
    public let accuracy: Double
    /// Whether every row is on the right side.
    public var isSolved: Bool { accuracy == 1 }
}
