import Base
import Methods

extension Phrase.Value {
    /// So many methods are named in a title; more are only said to be most, or some.
    private static let mostNamed = 3

    /// How a title calls some of the methods that are compared: by their names, or as all, most, some or none of them.
    /// - Parameter count: how many are compared.
    static func methods(_ methods: [Method], of count: Int) -> Phrase.Value {
        if methods.isEmpty { return .phrase("method-names.none") }
        if methods.count == count, count > 1 { return .phrase("method-names.all") }
        guard methods.count <= mostNamed else {
            return .phrase(
                2 * methods.count > count ? "method-names.most" : "method-names.some")
        }
        let names = methods.map { Phrase.Value.phrase($0.label) }
        guard names.count > 1 else { return names[0] }
        return .phrase(
            "method-names.and",
            ["first": .list(Array(names.dropLast())), "last": names[names.count - 1]])
    }
}
