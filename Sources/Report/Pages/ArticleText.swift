import Base
import Charts

/// A section of the article: a fragment of HTML that starts with its heading and has
/// `{{quantity}}` where a measured number stands, `{{figure:ID}}` where a figure stands and
/// `{{claims}}` where the cards of the section's claims stand, and `{{explore}}` where what the reader
/// can step through stands.
struct ArticleText: Sendable {
    /// What the fragment became.
    struct Filled: Sendable {
        /// The heading's own markup.
        let heading: String
        /// Everything after the heading.
        let body: String
        /// The figures shown so far, those of earlier sections first.
        let figures: [String]
    }

    /// The text without the parts of other data sets: `{{#NAME}}…{{/NAME}}`, not nested, is kept if the
    /// name is among those given. Line numbers stay those of the file.
    func keeping(parts traits: Set<String>) throws(ReportError) -> ArticleText {
        var kept = ""
        var rest = source[...]
        while let open = rest.firstRange(of: "{{#") {
            kept += rest[..<open.lowerBound]
            let line = kept.count { $0.isNewline } + 1
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw .openPlaceholder(file: file, line: line)
            }
            let name = String(rest[open.upperBound..<close.lowerBound])
            guard let end = rest[close.upperBound...].firstRange(of: "{{/\(name)}}") else {
                throw .openPlaceholder(file: file, line: line)
            }
            let part = rest[close.upperBound..<end.lowerBound]
            kept += traits.contains(name) ? String(part) : String(part.filter(\.isNewline))
            rest = rest[end.upperBound...]
        }
        return ArticleText(file: file, source: kept + rest)
    }

    /// Path of the fragment, for messages.
    let file: String
    let source: String

    /// Puts numbers and figures in their places.
    /// - Parameters:
    ///   - quantities: formatted values by name.
    ///   - claims: the markup of the section's claims; nil if it has none.
    ///   - exploration: the markup of what the reader can step through; nil if there is none.
    ///   - alreadyShown: figures of the sections before.
    ///   - figure: the markup of a figure by id and its number in the page, from 1; nil if there
    ///     is no such figure.
    /// - Throws: `unknownQuantity`, `unknownFigure`, `repeatedFigure`, `openPlaceholder` or
    ///   `missingHeading`, `unshownClaims`, `unshownExploration`, each with the file and the line.
    func filled(
        quantities: [String: Phrase.Value], claims: String? = nil,
        exploration: String? = nil, words: Words,
        alreadyShown: [String] = [],
        figure: (_ id: String, _ number: Int) -> String?
    ) throws(ReportError) -> Filled {
        var html = ""
        var figures = alreadyShown
        var surroundings = Surroundings()
        var rest = source[...]
        var line = 1
        var (showsClaims, showsExploration) = (false, false)
        while let open = rest.firstRange(of: "{{") {
            let before = rest[..<open.lowerBound]
            html += before
            line += before.count { $0.isNewline }
            surroundings.read(before)
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}"),
                !rest[..<close.lowerBound].contains(where: \.isNewline)
            else { throw .openPlaceholder(file: file, line: line) }
            let name = String(rest[..<close.lowerBound])
            rest = rest[close.upperBound...]
            if name == "claims" {
                html += claims ?? ""
                showsClaims = true
            } else if name == "explore" {
                html += exploration ?? ""
                showsExploration = true
            } else if name.hasPrefix("figure:") {
                let id = String(name.dropFirst("figure:".count))
                guard let markup = figure(id, figures.count + 1) else {
                    throw .unknownFigure(id: id, file: file, line: line)
                }
                if figures.contains(id) {
                    throw .repeatedFigure(id: id, file: file, line: line)
                }
                figures.append(id)
                html += markup
            } else {
                guard let value = quantities[name] else {
                    throw .unknownQuantity(name: name, file: file, line: line)
                }
                let text = words(value)
                html +=
                    surroundings.takesElements
                    ? "<span class=\"quantity\">\(HTML.markup(text))</span>"
                    : HTML.escape(text.plain)
            }
        }
        html += rest
        guard claims == nil || showsClaims else { throw .unshownClaims(file: file) }
        guard exploration == nil || showsExploration else {
            throw .unshownExploration(file: file)
        }
        guard let start = html.firstRange(of: "<h2>"), let end = html.firstRange(of: "</h2>"),
            html[..<start.lowerBound].allSatisfy(\.isWhitespace)
        else { throw .missingHeading(file: file) }
        return Filled(
            heading: String(html[start.upperBound..<end.lowerBound]),
            body: String(html[end.upperBound...]), figures: figures)
    }

    /// Where in the markup a placeholder stands: inside a tag or a formula no element may be added.
    private struct Surroundings {
        private var isInTag = false
        private var isInFormula = false

        var takesElements: Bool { !isInTag && !isInFormula }

        mutating func read(_ text: Substring) {
            if let open = text.lastIndex(of: "<") {
                isInTag = !text[open...].contains(">")
            } else if text.contains(">") {
                isInTag = false
            }
            let starts = text.ranges(of: "<math").last?.lowerBound
            let ends = text.ranges(of: "</math").last?.lowerBound
            switch (starts, ends) {
            case (nil, nil): break
            case (_?, nil): isInFormula = true
            case (nil, _?): isInFormula = false
            case (let start?, let end?): isInFormula = start > end
            }
        }
    }
}
