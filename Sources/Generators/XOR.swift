public import Neural

/// The four points of exclusive or: inputs 0 and 1, target 1 where they differ.
public enum XOR {
    public static let samples = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)
}
