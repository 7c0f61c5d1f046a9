import Base
import Charts

extension FigureEntry {
    /// The figure with the numbers that decide the claims which cite it: beside it and in its description.
    /// - Parameters:
    ///   - claims: settled ones, of any figure.
    ///   - quantities: that their texts quote.
    func telling(_ claims: [Claim], quoting quantities: [String: Phrase.Value]) -> FigureEntry {
        let numbers = claims.flatMap(\.parts).filter { $0.figure == id }.compactMap(\.number)
        guard !numbers.isEmpty else { return self }
        var entry = self
        entry.make = { words in
            let words = words.quoting(quantities)
            var figure = make(words)
            figure.numbers = numbers.map { words($0) }
            figure.description = words(
                .list(
                    ([figure.description] + figure.numbers).map { .text($0.description) },
                    separator: "sentence.space"))
            return figure
        }
        return entry
    }
}

extension Claim.Part {
    /// `Measured: 4.5 points (simultaneous 95 % CI 1.9 to 7.0), held-out accuracy …`; nil if it is derived.
    fileprivate var number: Phrase? {
        measurement.map {
            Phrase("deciding.number", ["number": $0.number, "measure": .phrase($0.measure)])
        }
    }
}
