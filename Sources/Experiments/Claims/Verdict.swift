public import Base

/// What became of a claim.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It is true as it stands.
    case holds
    /// It is true under a condition that it leaves out.
    case conditional
    /// It is wrong as it stands.
    case corrected
    /// The runs do not decide it: the interval holds a threshold, or too few seeds are left.
    case undecided

    public var name: Phrase { Phrase("verdict.\(rawValue)") }
}

/// What a verdict rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A number measured in the runs.
    case measured
    /// A derivation or a definition; no run could decide it.
    case derived
}
