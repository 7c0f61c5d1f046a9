import Neural

/// Everything that was recorded along a run, of a run that diverged before it did.
struct RecordedCurves: Sendable {
    let seed: UInt64
    /// Ascending; 0 is the start.
    let epochs: [Int]
    /// [epochs][measures].
    private let values: [Double?]

    /// Bytes that an epoch takes.
    static let bytesPerEpoch =
        MemoryLayout<Int>.stride + EpochMeasure.allCases.count * MemoryLayout<Double?>.stride

    init(_ run: Run, loss: Loss) {
        seed = run.seed
        epochs = run.checkpoints.map(\.epoch)
        values = run.checkpoints.flatMap { state in
            EpochMeasure.allCases.map { $0.value(state, loss: loss) }
        }
    }

    /// - Parameter place: of the epoch among `epochs`.
    subscript(place: Int, measure: EpochMeasure) -> Double? {
        values[place * EpochMeasure.allCases.count + measure.rawValue]
    }
}
