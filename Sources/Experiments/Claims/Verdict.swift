public import Base

/// What the outcome of a part says of the statement.
public enum Bearing: String, Sendable, Hashable, CaseIterable {
    case supports
    case refutes

    /// What is said of a part; `nil` is one that these runs do not decide.
    public static func name(_ bearing: Bearing?) -> Phrase {
        let name = bearing?.rawValue ?? Verdict.undecided.rawValue
        return Phrase("bearing.\(name)")
    }
}

/// What became of a claim.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It is true as it stands: every part supports it.
    case holds
    /// Some of its parts are true, others are not.
    case conditional
    /// It is wrong as it stands: some part refutes it, and none supports it.
    case corrected
    /// Some part is not decided by the runs, and none refutes it.
    case undecided

    public var name: Phrase { Phrase("verdict.\(rawValue)") }

    /// What the parts of a claim come to.
    /// - Parameter parts: nil for one that is not decided.
    public init(of parts: [Bearing?]) {
        let (supports, refutes) = (parts.contains(.supports), parts.contains(.refutes))
        self =
            switch (supports, refutes) {
            case (true, true): .conditional
            case (false, true): .corrected
            case _ where parts.contains(nil): .undecided
            case (true, false): .holds
            case (false, false): .undecided
            }
    }
}

/// What a verdict rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A number measured in the runs.
    case measured
    /// A derivation, a definition, or the parts of a claim; no run could decide it by itself.
    case derived
}
