public import Neural

/// Something that is measured of every run: what it is called, its unit, how it is summarised over seeds,
/// and how it is read off a run's end.
public struct Measure: Sendable {
    /// What a value counts.
    public enum Unit: Sendable, Hashable {
        /// Of the data loss: nats of a cross-entropy, else the squared unit of what is predicted.
        case loss
        /// A share of one.
        case share
        /// Whether: 1 or 0.
        case truth
        case weights
        case epochs
        /// That of the weights.
        case weight
        /// That of the data loss over that of the weights.
        case gradient
        /// Of two numbers of one unit.
        case ratio
    }

    /// How the values of all seeds become what is told.
    public enum Summary: Sendable, Hashable {
        /// The median and the range from 10 % to 90 %.
        case spread
        /// The median alone.
        case median
        /// The share of all seeds for which it is true, with its Wilson interval.
        case share
    }

    /// The last part of its quantities' names: `xor8.l1.KEY`.
    public let key: String
    public let unit: Unit
    public let summary: Summary
    let read: @Sendable (RunEnd) -> Reading

    init(
        _ key: String, _ unit: Unit, _ summary: Summary,
        _ read: @escaping @Sendable (RunEnd) -> Reading
    ) {
        (self.key, self.unit, self.summary, self.read) = (key, unit, summary, read)
    }
}

extension Measure: Hashable {
    public static func == (one: Measure, other: Measure) -> Bool { one.key == other.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Measure {
    /// Whether every training row ended on the right side; seeds that diverged count as others that did
    /// not get there.
    public static let solved = Measure("solved", .truth, .share) { end in
        end.state { .value($0.training.isSolved ? 1 : 0) }
    }
    /// The data loss of the training rows, in evaluation mode.
    public static let dataLoss = Measure("dataLoss", .loss, .spread) { end in
        end.state { .value($0.training.loss) }
    }
    /// The data loss of the held-out rows.
    public static let heldOutLoss = Measure("heldOutLoss", .loss, .spread) { end in
        end.heldOut { score, _ in .value(score.loss) }
    }
    /// The held-out loss less the training loss: the generalisation gap.
    public static let gap = Measure("gap", .loss, .spread) { end in
        end.heldOut { score, state in .value(score.loss - state.training.loss) }
    }
    /// How well held-out rows are told: the share of them that is right, or the share of their variance that
    /// is explained: R² = 1 − Σ(y − t)² / Σ(t − t̄)², with t̄ the mean of the held-out rows themselves, so that
    /// always answering t̄ is exactly 0.
    public static let score = Measure("score", .share, .spread) { end in
        end.heldOut { score, _ in end.score(score) }
    }
    /// The same at the last epoch that was recorded in training, whichever weights are kept.
    public static let lastRecordedScore = Measure("lastRecordedScore", .share, .spread) { end in
        end.lastRecorded { end.score($0) }
    }
    /// The data loss of the held-out rows at that epoch.
    public static let lastRecordedLoss = Measure("lastRecordedLoss", .loss, .spread) { end in
        end.lastRecorded { .value($0.loss) }
    }
    /// The same of the training rows, about their own mean.
    public static let trainingScore = Measure("trainingScore", .share, .spread) { end in
        end.state { end.score($0.training) }
    }
    /// The same of the validation rows, about their own mean, where the plan asks for it.
    public static let validationScore = Measure("validationScore", .share, .spread) { end in
        end.state { state in
            state.validation.map { end.score($0) } ?? .missing(.notRecorded)
        }
    }
    /// The data loss of the validation rows, where the plan asks for it.
    public static let validationLoss = Measure("validationLoss", .loss, .spread) { end in
        end.state { state in
            state.validation.map { .value($0.loss) } ?? .missing(.notRecorded)
        }
    }
    /// How many dense weights are exactly 0.
    public static let exactZeros = Measure("exactZeros", .weights, .median) { end in
        end.weights { Double($0.exactZeros) }
    }
    /// How many dense weights are not 0.
    public static let nonZeros = Measure("nonZeros", .weights, .median) { end in
        end.weights { Double($0.values.count - $0.exactZeros) }
    }
    /// How many are smaller than `DenseWeights.nearZero`, exact zeros among them.
    public static let nearZeros = Measure("nearZeros", .weights, .median) { end in
        end.weights { Double($0.nearZeros) }
    }
    /// The Euclidean norm of the dense weights.
    public static let norm = Measure("norm", .weight, .median) { end in end.weights(\.norm) }
    /// The size of the largest dense weight.
    public static let largest = Measure("largest", .weight, .median) { end in
        end.weights(\.largest)
    }
    /// The median size of the dense weights.
    public static let medianSize = Measure("medianSize", .weight, .median) { end in
        end.weights(\.medianSize)
    }
    /// The epoch with the lowest validation loss.
    public static let bestEpoch = Measure("bestEpoch", .epochs, .spread) { end in
        guard end.run.divergedAt == nil else { return .missing(.diverged) }
        return end.run.bestEpoch.map { .value(Double($0)) } ?? .missing(.neverReached)
    }

    /// How many epochs were trained: fewer than planned where early stopping ended the run.
    public static let epochs = Measure("epochs", .epochs, .spread) { end in
        guard end.run.divergedAt == nil else { return .missing(.diverged) }
        return .value(Double(end.run.stoppedAt ?? end.plan.epochs))
    }
    /// The lowest held-out loss that was recorded, known only afterwards.
    public static let lowestHeldOutLoss = Measure("lowestHeldOutLoss", .loss, .spread) { end in
        end.heldOut { _, _ in
            end.run.checkpoints.compactMap { $0.heldOut?.loss }.min().map { .value($0) }
                ?? .missing(.notRecorded)
        }
    }
    /// How far the held-out loss ends above the lowest that was recorded, relative to that.
    public static let heldOutRise = Measure("heldOutRise", .ratio, .median) { end in
        end.heldOut { score, _ in
            let lowest = end.run.checkpoints.compactMap { $0.heldOut?.loss }.min()
            return lowest.map {
                $0 > 0 ? .value(score.loss / $0 - 1) : .missing(.vanished)
            } ?? .missing(.notRecorded)
        }
    }

    /// The first recorded epoch of training after which the data loss was below a target.
    /// - Parameters:
    ///   - target: a data loss.
    ///   - isKept: whether seeds that end above the target count as those that never reached it.
    public static func epochs(toLoss target: Double, isKept: Bool = false) -> Measure {
        Measure("epochsToTarget", .epochs, .spread) { end in
            end.state { state in
                let first = end.run.checkpoints.first { $0.epoch > 0 && $0.training.loss < target }
                guard let first, !isKept || state.training.loss < target else {
                    return .missing(.neverReached)
                }
                return .value(Double(first.epoch))
            }
        }
    }

    /// All that a comparison measures every run by.
    public static let compared = [
        solved, dataLoss, trainingScore, heldOutLoss, score, gap, epochs, bestEpoch, exactZeros,
        nearZeros, norm, largest,
    ]

    /// What runs of a plan come to by some measures, a reading for each run: every run is looked at once.
    public static func readings(
        _ measures: [Measure], of runs: [Run], _ plan: TrainingPlan
    ) -> [Measure: [Reading]] {
        let ends = RunEnd.all(runs, of: plan)
        return Dictionary(uniqueKeysWithValues: measures.map { ($0, ends.map($0.read)) })
    }

    /// All that every run is measured by.
    static let all = [
        solved, dataLoss, heldOutLoss, gap, score, exactZeros, nonZeros, nearZeros, norm,
        largest, bestEpoch, epochs, lowestHeldOutLoss, heldOutRise,
    ]
}
