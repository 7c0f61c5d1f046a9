import Neural

/// How much exports of a comparison take, known before anything is trained.
public struct ExportSize: Sendable {
    /// Bytes of memory: what is kept of all runs, and the largest file while it is written.
    public let memory: Int
    /// Event files.
    public let eventFiles: Int
    /// Tensors in the largest file of parameters.
    public let tensors: Int

    /// The most of each. Readers of safetensors take no more than 100 MB of names, and TensorBoard grows slow long before
    /// ten thousand runs.
    public static let limits = (memory: 1 << 30, eventFiles: 10_000, tensors: 500_000)

    /// About how many bytes a line of the table of epochs takes beside the names of what is varied.
    private static let lineBytes = 120

    public init(_ formats: Set<ExportFormat>, of configurations: [Configuration], seeds: Int) {
        var (kept, largest, lines, tensors) = (0, 0, 0, 0)
        for own in configurations {
            let epochs = seeds * own.plan.checkpoints.count
            if formats.contains(where: \.hasCurves) {
                kept += epochs * RecordedCurves.bytesPerEpoch
            }
            if formats.contains(.epochs) { lines += epochs * (Self.lineBytes + own.id.utf8.count) }
            if formats.contains(.safetensors) {
                let layout = own.plan.layout
                let size =
                    own.precision == .float ? MemoryLayout<Float>.size : MemoryLayout<Double>.size
                kept += seeds * layout.count * size
                // Cut into tensors, and their bytes.
                largest = max(largest, 2 * seeds * layout.count * size)
                tensors = max(tensors, seeds * layout.blocks.count)
            }
        }
        memory = kept + max(largest, lines)
        eventFiles = formats.contains(.tensorboard) ? configurations.count * seeds : 0
        self.tensors = tensors
    }
}
