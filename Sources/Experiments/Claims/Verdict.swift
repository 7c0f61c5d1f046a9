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
    /// It is wrong as it stands: every part refutes it, or one of a statement that stands or falls as a whole.
    case corrected
    /// Some part is not decided by the runs, and the others do not contradict each other.
    case undecided

    public var name: Phrase { Phrase("verdict.\(rawValue)") }

    /// How many statements came to it.
    public func of(_ count: Int) -> Phrase {
        Phrase("tested.\(rawValue)", ["count": .count(count)])
    }

    /// What the parts of a claim come to.
    /// - Parameters:
    ///   - parts: nil for one that is not decided.
    ///   - isWhole: whether one refuted part refutes the statement.
    public init(of parts: [Bearing?], isWhole: Bool = false) {
        let (supports, refutes) = (parts.contains(.supports), parts.contains(.refutes))
        self =
            switch (supports, refutes) {
            case (_, true) where isWhole: .corrected
            case (true, true): .conditional
            case _ where parts.contains(nil): .undecided
            case (true, false): .holds
            case (false, true): .corrected
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
