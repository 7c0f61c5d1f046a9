public import Rendering

/// A report that was written.
public struct WrittenReport: Sendable {
    /// Paths of the pages, the main one first.
    public let pages: [String]
    /// What was done about letters that the figures' font lacks.
    public let substitutions: Substitutions
}
