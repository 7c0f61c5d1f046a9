/// A file for another program. Its content is made when it is written, for it may be large.
public struct EvidenceExport: Sendable {
    public enum Content: Sendable {
        /// Curves of a run, a step after the other.
        case curves([CurveStep])
        /// Networks of a configuration.
        case tensors(TensorSet)
    }

    /// Inside the folder of data, without ending.
    public let path: String
    public let content: @Sendable () -> Content

    public init(path: String, content: @escaping @Sendable () -> Content) {
        self.path = path
        self.content = content
    }
}
