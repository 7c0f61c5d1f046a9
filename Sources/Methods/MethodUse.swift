/// A method at a strength, for a network and its rows.
public struct MethodUse: Sendable, Hashable {
    /// Why a network cannot be trained with a method.
    public enum Refusal: Error, Sendable, Hashable {
        /// What the network or its rows lack.
        case needs(Needs)
        /// The strength is none that the method can have.
        case outOfRange
        /// The strength counts rows or epochs, and is no whole number up to `mostCounted`.
        case notWhole
        /// A batch would have more rows than there are.
        case manyRows
        /// A batch of a single row would be normalized, which has no variance.
        case singleRow
    }

    public let method: Method
    /// Nil is the method's standard; of no account where the method has none.
    public let strength: Double?

    public init(_ method: Method, strength: Double? = nil) {
        self.method = method
        self.strength = strength
    }

    /// The most epochs or rows that a strength can be.
    public static let mostCounted = 10_000_000

    /// Changes a recipe into its regularized version.
    public func regularize(_ recipe: inout Recipe) {
        var strengths = Strengths()
        if let strength, let own = method.strength { strengths[own] = strength }
        method.regularize(&recipe, strengths)
    }

    /// Changes a recipe into its regularized version, where that can be trained.
    /// - Parameters:
    ///   - recipe: the network and how it is trained, without a method.
    ///   - rows: how many there are for training.
    ///   - given: what the network and its rows have that methods may need.
    public func regularize(
        _ recipe: inout Recipe, rows: Int, given: Needs
    ) throws(Refusal) {
        let missing = method.needs.subtracting(given)
        guard missing.isEmpty else { throw .needs(missing) }
        if let strength, let own = method.strength {
            try Self.check(strength, own, rows: rows)
        }
        regularize(&recipe)
        guard !recipe.leavesASingleRow(of: rows) else { throw .singleRow }
    }

    private static func check(
        _ value: Double, _ strength: Strength, rows: Int
    ) throws(Refusal) {
        guard value.isFinite, strength.range.contains(value) else { throw .outOfRange }
        guard strength.quantity.isCounted else { return }
        let isWhole = value == value.rounded(.towardZero)
        guard isWhole, value <= Double(mostCounted) else { throw .notWhole }
        guard strength.quantity != .rows || value <= Double(rows) else { throw .manyRows }
    }
}
