import Neural
import Results

/// What one seed came to.
struct SeedResult: Sendable {
    let seed: UInt64
    let isSolved: Bool
    /// Data loss of the training rows in evaluation mode; nil after divergence.
    let dataLoss: Double?
    let accuracy, heldOutAccuracy, heldOutLoss: Double?
    /// The share of the rows' own variance that is explained, of a mean squared error; nil where all
    /// their targets are the same, too.
    let explained, heldOutExplained: Double?
    let divergedAt, stoppedAt, bestEpoch: Int?
    /// How many dense weights are exactly 0 and how many smaller than 0.01; their norm. All nil
    /// after divergence.
    let exactZeros, nearZeros: Int?
    let norm: Double?
    /// The hash of the final parameters.
    let digest: UInt64

    init(_ run: Run, layout: ParameterLayout) {
        seed = run.seed
        digest = ParameterDigest.of(run)
        isSolved = run.isSolved
        divergedAt = run.divergedAt
        stoppedAt = run.stoppedAt
        bestEpoch = run.bestEpoch
        let last = run.divergedAt == nil ? run.last : nil
        dataLoss = last?.training.loss
        accuracy = last?.training.accuracy
        heldOutAccuracy = last?.heldOut?.accuracy
        heldOutLoss = last?.heldOut?.loss
        explained = last?.training.explained
        heldOutExplained = last?.heldOut?.explained
        guard last != nil else {
            (exactZeros, nearZeros, norm) = (nil, nil, nil)
            return
        }
        let weights = DenseWeights(run, layout: layout)
        exactZeros = weights.exactZeros
        nearZeros = weights.nearZeros
        norm = weights.norm
    }
}
