import Neural

/// A way to regularize, as a value: what it needs, how strong it can be, and what it does to a recipe.
///
/// It has no name to read and no colour: those stand above. Two methods are the same if their ids are.
public struct Method: Sendable, Identifiable {
    /// What users type and file names carry: lower-case letters, digits and hyphens.
    public let id: String
    /// What columns of data call it, the same in every language.
    public let column: String
    /// The number that makes it stronger or weaker; nil where there is none.
    public let strength: Strength?
    /// What a network and its data must have.
    public let needs: Needs
    /// Whether reports compare it without being asked to.
    public let isStandard: Bool

    private let change: @Sendable (inout Recipe, Strengths) -> Void

    /// - Parameters:
    ///   - id: what users type.
    ///   - column: what columns of data call it; nil is the id.
    ///   - strength: the number that makes it stronger or weaker.
    ///   - needs: what a network and its data must have.
    ///   - isStandard: whether reports compare it without being asked to.
    ///   - regularize: changes a recipe into its regularized version.
    public init(
        id: String, column: String? = nil, strength: Strength? = nil, needs: Needs = [],
        isStandard: Bool = true,
        regularize: @escaping @Sendable (_ recipe: inout Recipe, _ strengths: Strengths) -> Void
    ) {
        self.id = id
        self.column = column ?? id
        self.strength = strength
        self.needs = needs
        self.isStandard = isStandard
        change = regularize
    }

    /// Changes a recipe into its regularized version.
    public func regularize(_ recipe: inout Recipe, _ strengths: Strengths) {
        change(&recipe, strengths)
    }
}

extension Method: Hashable {
    // Byte by byte: the order of Unicode needs tables that a page would have to carry.
    public static func == (one: Method, other: Method) -> Bool {
        one.id.utf8.elementsEqual(other.id.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in id.utf8 { hasher.combine(byte) }
    }
}
