import Charts

/// What became of characters that the main font lacks: which fonts stepped in, and what no font has.
public struct Substitutions: Sendable, Hashable {
    /// Characters that another font shows, by that font's family.
    public private(set) var families: [String: Set<Unicode.Scalar>] = [:]
    /// Characters that are shown as their code, such as `[U+1F600]`, because no installed font has
    /// outlines for them.
    public private(set) var missing: Set<Unicode.Scalar> = []

    public init() {}

    public var isEmpty: Bool { families.isEmpty && missing.isEmpty }

    mutating func take(_ scalars: some Sequence<Unicode.Scalar>, from family: String) {
        families[family, default: []].formUnion(scalars)
    }

    mutating func miss(_ scalars: some Sequence<Unicode.Scalar>) {
        missing.formUnion(scalars)
    }

    public mutating func merge(_ other: Substitutions) {
        families.merge(other.families) { $0.union($1) }
        missing.formUnion(other.missing)
    }

    /// The most characters that are named for one font.
    private static let listed = 8

    /// A sentence for every font that stepped in, and one for what no font has; nothing if the main
    /// font has it all.
    /// - Parameter family: the main font.
    public func notices(mainFont family: String) -> [String] {
        var lines = families.sorted { $0.key < $1.key }.map { helper, scalars in
            "the font \"\(family)\" lacks \(Substitutions.names(scalars, spelt: true)): "
                + "set in \"\(helper)\"."
        }
        if !missing.isEmpty {
            lines.append(
                "no installed font has \(Substitutions.names(missing, spelt: false)): shown as "
                    + "\(missing.count == 1 ? "its code" : "their codes"). Debian's fonts-noto-core "
                    + "has letters of most scripts.")
        }
        return lines
    }

    /// - Parameter spelt: whether the characters themselves are named too, which a terminal may not
    ///   be able to show.
    private static func names(_ scalars: Set<Unicode.Scalar>, spelt: Bool) -> String {
        let sorted = scalars.sorted()
        let names = sorted.prefix(listed).map { scalar in
            // A mark would stand on the blank before it.
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            let shows = spelt && !isMark && !scalar.properties.isDefaultIgnorableCodePoint
            return shows ? "\(scalar) (\(scalar.codePoint))" : scalar.codePoint
        }
        let more = sorted.count - listed
        return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
