import Base
import Charts

extension FigureEntry {
    /// The figure with the numbers in its caption that decide the claims which cite it.
    /// - Parameters:
    ///   - claims: settled ones, of any figure.
    ///   - quantities: that their texts quote.
    func telling(_ claims: [Claim], quoting quantities: [String: Phrase.Value]) -> FigureEntry {
        let numbers = claims.flatMap { claim in
            claim.parts.filter { $0.figure == id }.compactMap { part in
                part.measurement.map { measurement in
                    Phrase.Value.phrase(
                        "deciding.number",
                        [
                            "measure": .phrase(claim.isCompound ? part.name : measurement.measure),
                            "number": measurement.number,
                        ])
                }
            }
        }
        guard !numbers.isEmpty else { return self }
        let make = make
        return FigureEntry(id: id, title: title, data: data) { words in
            var figure = make(words)
            figure.caption = words.quoting(quantities)(
                .phrase(
                    "deciding.caption",
                    [
                        "caption": .text(figure.caption.description),
                        "numbers": .list(numbers, separator: "deciding.separator"),
                    ]))
            return figure
        }
    }
}
