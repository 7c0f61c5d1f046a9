/// How the runs of a comparison go to other programs.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// The curves of every run, as event files of TensorBoard.
    case tensorboard
    /// The parameters that every run ended with, a file for each configuration.
    case safetensors
    /// A table with a line for every recorded epoch of every run.
    case epochs

    /// Whether it says what was recorded along training.
    var hasCurves: Bool { self != .safetensors }
    /// Whether it holds what networks ended with.
    var hasParameters: Bool { self == .safetensors }
}
