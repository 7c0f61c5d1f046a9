import Base

/// Texts that quote quantities of the evidence as `{{NAME}}`.
enum Quotation {
    /// A piece of such a text.
    enum Part: Hashable {
        case text(String)
        case quantity(String)
    }

    /// The pieces of a text, in order; what is opened and never closed is text.
    static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"),
            let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            parts.append(.text(String(rest[..<open.lowerBound])))
            parts.append(.quantity(String(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        return parts + [.text(String(rest))]
    }

    /// The quantities that a text quotes in some language.
    static func names(in text: Localized) -> Set<String> {
        Set(
            Language.allCases.flatMap { parts(text[$0]) }.compactMap { part in
                if case .quantity(let name) = part { name } else { nil }
            })
    }
}
