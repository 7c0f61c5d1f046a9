/// A run's state after an epoch.
public struct Checkpoint: Sendable {
    let entry: RunHistory.Entry
    /// The run's record, of which this is a part.
    let history: RunHistory

    /// Epochs done; 0 is the initial state.
    public var epoch: Int { entry.epoch }
    /// The last batch's data loss in training mode, before its update; nil at epoch 0 and of restored
    /// parameters.
    public var trainingModeLoss: Double? { entry.trainingModeLoss }
    /// The penalty added to the data loss.
    public var penalty: Double { entry.penalty }
    /// The training rows in evaluation mode.
    public var training: Score { entry.training }
    /// The held-out rows in evaluation mode.
    public var heldOut: Score? { entry.heldOut }
    /// The validation rows in evaluation mode, where the plan asks for it.
    public var validation: Score? { entry.validation }

    /// Parameters and running statistics, in the order of the plan's `ParameterLayout`.
    public var parameters: [Float] {
        let start = entry.numbers
        return Array(history.numbers[start..<start + history.parameterCount])
    }

    /// Norms of the gradient of the last batch's data loss by each of the layout's trained blocks,
    /// before its update; empty where there is no such loss.
    public var gradientNorms: [Double] {
        guard entry.trainingModeLoss != nil else { return [] }
        return Array(history.norms[entry.norms..<entry.norms + history.normCount])
    }

    /// For each batch norm layer in order, the last batch's mean and biased variance; empty where
    /// there is no such loss.
    public var batchStatistics: [BatchStatistics] {
        guard entry.trainingModeLoss != nil else { return [] }
        var start = entry.numbers + history.parameterCount
        return history.normFeatures.map { features in
            defer { start += 2 * features }
            return BatchStatistics(
                mean: Array(history.numbers[start..<start + features]),
                variance: Array(history.numbers[start + features..<start + 2 * features]))
        }
    }
}

/// The recorded states of a run, ascending by epoch.
public struct Checkpoints: RandomAccessCollection, Sendable {
    let history: RunHistory

    public var startIndex: Int { 0 }
    public var endIndex: Int { history.entries.count }
    public subscript(place: Int) -> Checkpoint {
        Checkpoint(entry: history.entries[place], history: history)
    }
}

/// Mean and biased variance of a batch, per feature.
public struct BatchStatistics: Sendable, Hashable {
    public let mean: [Float]
    public let variance: [Float]
}
