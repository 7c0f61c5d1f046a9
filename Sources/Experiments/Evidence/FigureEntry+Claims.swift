import Base
import Charts

extension FigureEntry {
    /// The figure with the numbers that decide the claims which cite it: one in its caption, all of them beside it and
    /// in its description.
    /// - Parameters:
    ///   - claims: settled ones, of any figure.
    ///   - told: the part of a claim whose number the caption tells; nil is the first that is measured.
    ///   - quantities: that their texts quote.
    func telling(
        _ claims: [Claim], captioned told: String?, quoting quantities: [String: Phrase.Value]
    ) -> FigureEntry {
        let parts = claims.flatMap(\.parts).filter { $0.figure == id && $0.measurement != nil }
        guard let first = parts.first(where: { $0.id == told }) ?? parts.first else { return self }
        let make = make
        return FigureEntry(id: id, title: title, data: data) { words in
            let words = words.quoting(quantities)
            var figure = make(words)
            guard let number = first.number else { return figure }
            figure.numbers = parts.compactMap(\.number).map { words($0) }
            figure.caption = words(
                .list(
                    [.text(figure.caption.description), .phrase(number)],
                    separator: "sentence.space"))
            figure.description = words(
                .list(
                    ([figure.description] + figure.numbers).map { .text($0.description) },
                    separator: "sentence.space"))
            return figure
        }
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
