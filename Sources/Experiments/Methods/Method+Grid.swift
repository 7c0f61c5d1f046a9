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
        return switch grid.unit {
        case .values:
            Phrase("grid.values", ["strength": name, "values": list(grid.numbers)])
        case .epochs:
            Phrase(
                "grid.epochs",
                ["strength": name, "shares": list(grid.numbers.map { $0 * 100 })])
        case .batches:
            Phrase(
                "grid.batches",
                [
                    "parts": list(grid.parts.map(Double.init)),
                    "factors": list(grid.numbers),
                ])
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
