/// The numbers that runs are computed with.
public enum Precision: String, Sendable, Hashable, CaseIterable {
    /// Single precision, eight seeds at once; the same bits on every machine.
    case float
    /// Double precision, one seed at a time, for checks against other frameworks; the same bits too.
    case double
}
