import Base
import Experiments

extension ArticleText {
    /// What a page has for a section's text.
    struct Offer {
        let quantities: [String: Phrase.Value]
        /// All figures of the page.
        let figures: Set<String>
        let hasClaims, hasExploration: Bool
    }

    /// The text with every placeholder that the page cannot fill made do with, and a place for
    /// everything that must be shown; and what was wrong.
    func mended(
        for offer: Offer, alreadyShown: [String]
    ) -> (text: ArticleText, faults: [ReportError]) {
        var faults: [ReportError] = []
        var shown = Set(alreadyShown)
        var result = ""
        var rest = source[...]
        func line(_ end: String.Index) -> Int { source[..<end].count { $0.isNewline } + 1 }
        while let open = rest.firstRange(of: "{{"),
            let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            result += rest[..<open.lowerBound]
            let name = String(rest[open.upperBound..<close.lowerBound])
            let fault = fault(name, offer, shown: shown, line: line(open.lowerBound))
            if let fault {
                faults.append(fault)
                if case .unknownQuantity = fault { result += "{{\(Self.missing)}}" }
            } else {
                result += rest[open.lowerBound..<close.upperBound]
                if let figure = Self.figure(name) { shown.insert(figure) }
            }
            rest = rest[close.upperBound...]
        }
        result += rest
        if offer.hasClaims, !source.contains("{{claims}}") {
            faults.append(.unshownClaims(file: file))
            result += "\n{{claims}}"
        }
        if offer.hasExploration, !source.contains("{{explore}}") {
            faults.append(.unshownExploration(file: file))
            result += "\n{{explore}}"
        }
        return (ArticleText(file: file, source: result), faults)
    }

    /// The quantity that stands for those which are not measured.
    static let missing = "not measured"

    private static func figure(_ name: String) -> String? {
        let prefix = "figure:"
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
    }

    /// What is wrong with a placeholder; nil if nothing is.
    private func fault(
        _ name: String, _ offer: Offer, shown: Set<String>, line: Int
    ) -> ReportError? {
        if name == "claims" || name == "explore" { return nil }
        if let id = Self.figure(name) {
            if !offer.figures.contains(id) { return .unknownFigure(id: id, file: file, line: line) }
            return shown.contains(id) ? .repeatedFigure(id: id, file: file, line: line) : nil
        }
        return offer.quantities[name] == nil
            ? .unknownQuantity(name: name, file: file, line: line) : nil
    }
}
