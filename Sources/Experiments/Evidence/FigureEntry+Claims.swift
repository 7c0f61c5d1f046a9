import Base
import Charts

extension FigureEntry {
    /// The figure with the numbers in its caption that decide the claims which cite it.
    func telling(_ claims: [Claim]) -> FigureEntry {
        let measurements = claims.flatMap(\.parts).filter { $0.figure == id }.compactMap(
            \.measurement)
        guard !measurements.isEmpty else { return self }
        let make = make
        return FigureEntry(id: id, title: title, data: data) { words in
            var figure = make(words)
            let numbers = measurements.map { measurement in
                Phrase.Value.phrase(
                    "deciding.number",
                    ["measure": .phrase(measurement.measure), "number": measurement.number])
            }
            figure.caption = words(
                "deciding.caption",
                [
                    "caption": .text(figure.caption.description),
                    "numbers": .list(numbers, separator: "deciding.separator"),
                ])
            return figure
        }
    }
}
