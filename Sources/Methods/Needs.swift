public import Neural

/// What a method needs of a network and its data. A set of bits: hashing would need more in a page than the
/// training core does.
public struct Needs: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Plain gradient descent: a proximal step of Adam would need a rate of its own for every number.
    public static let gradientDescent = Needs(rawValue: 1)
    /// Adam: what decouples weight decay from it is the same as an L2 penalty under plain gradient descent.
    public static let adam = Needs(rawValue: 8)
    /// Rows beside those that are learnt, of the same kind. Where all the rows there are are learnt, such
    /// as the four points of exclusive or, changed copies of them stand for nothing else.
    public static let heldOutRows = Needs(rawValue: 2)
    /// Rows that decide when training stops.
    public static let validationRows = Needs(rawValue: 4)
    /// Classes to tell apart: a number to predict has no other that could be right as well.
    public static let classes = Needs(rawValue: 16)

    /// What there is of it.
    /// - Parameters:
    ///   - optimizer: what trains the network.
    ///   - heldOutRows: whether there are rows beside those that are learnt.
    ///   - validationRows: whether there are rows that can decide when training stops.
    ///   - classes: whether classes are told apart, rather than a number predicted.
    public static func given(
        by optimizer: Optimizer, heldOutRows: Bool, validationRows: Bool, classes: Bool
    ) -> Needs {
        given(by: optimizer).union(
            given(heldOutRows: heldOutRows, validationRows: validationRows, classes: classes))
    }

    /// What an optimizer gives of it.
    public static func given(by optimizer: Optimizer) -> Needs {
        switch optimizer {
        case .gradientDescent: .gradientDescent
        case .adam: .adam
        }
    }

    /// What data give of it, whatever trains the network.
    public static func given(heldOutRows: Bool, validationRows: Bool, classes: Bool) -> Needs {
        var given: Needs = []
        if heldOutRows { given.insert(.heldOutRows) }
        if validationRows { given.insert(.validationRows) }
        if classes { given.insert(.classes) }
        return given
    }

    /// Each by the name that lists call it.
    private static let named: [(name: String, need: Needs)] = [
        ("gradient-descent", .gradientDescent), ("adam", .adam), ("held-out-rows", .heldOutRows),
        ("validation-rows", .validationRows), ("classes", .classes),
    ]

    /// The names of those that are needed.
    public var names: [String] { Self.named.filter { contains($0.need) }.map { $0.name } }
}
