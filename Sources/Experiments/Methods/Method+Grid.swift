public import Base
public import Methods

/// What lists say of a method.
extension Method {
    /// Among which values its strength is chosen; nil where there is none to choose.
    public var gridPhrase: Phrase? {
        guard let strength, let grid = strength.grid else { return nil }
        func list(_ values: [Double]) -> Phrase.Value {
            .list(values.map { .number($0) }, separator: "grid.between")
        }
        let name = Phrase.Value.phrase(strength.name)
        return switch grid.kind {
        case .values(let values):
            Phrase("grid.values", ["strength": name, "values": list(values)])
        case .epochs(let shares):
            Phrase(
                "grid.epochs", ["strength": name, "shares": list(shares.map { $0 * 100 })])
        case .batches(let factors, let parts):
            Phrase(
                "grid.batches", ["parts": list(parts.map(Double.init)), "factors": list(factors)])
        }
    }

    /// What it needs of a network and its data; nil where any will do.
    public var needsPhrase: Phrase? {
        needs.isEmpty
            ? nil
            : Phrase(
                "needs.all",
                [
                    "names": .list(
                        needs.names.map { .phrase(Phrase("needs.\($0)")) },
                        separator: "grid.between")
                ])
    }
}
