import Texts

/// The text of a section of the article: a fragment of HTML that starts with its heading.
///
/// It is a template: `{{quantity}}` is the place of a measured number, `{{quantity.plain}}` the same inside
/// a tag, where no element may stand; `{{figure.ID}}` that of a figure, `{{claims}}` that of the section's
/// claims, `{{corrections}}` that of those it corrects, `{{explore.ID}}` that of what the reader can try; `{{words.KEY}}` that of a text of the files of words. `{{#part}}…{{/part}}` belongs to some data sets; `{{#NET-methods}}…{{/NET-methods}}` stands once for each
/// method that is compared on a network, whose id `*` stands for: `{{NET.*.solved}}`.
struct ArticleText: Sendable {
    /// Path of what an author writes, for messages: the fragment, or the Markdown that it is made of.
    let file: String
    private let template: TextTemplate

    /// - Parameters:
    ///   - file: path of the fragment.
    ///   - source: the fragment. One that is made of Markdown begins with a comment that holds the file's name, and
    ///     has its lines.
    /// - Throws: `ReportError.badWords` if the template cannot be read.
    init(file: String, source: String) throws(ReportError) {
        let origin = source.prefixMatch(of: /<!-- ([^ >]+\.md) -->/)
        let author =
            origin.map { file.replacing(/[^\/]+$/, with: $0.output.1) } ?? file
        self.file = author
        let fragment = String(source[(origin?.range.upperBound ?? source.startIndex)...])
        do throws(TextError) {
            template = try TextTemplate(fragment, file: author)
        } catch {
            throw .badWords(error)
        }
    }

    /// The text of a data set, its places still empty.
    /// - Parameters:
    ///   - parts: those that belong to the data set.
    ///   - repeated: the items of those that are repeated.
    func draft(parts: Set<String>, repeated: [String: [String]] = [:]) -> ArticleDraft {
        var places: [TextTemplate.Place] = []
        let markup = template.text(parts: parts, repeated: repeated) { place in
            places.append(place)
            return String(ArticleDraft.mark)
        }
        return ArticleDraft(file: file, markup: markup, places: places)
    }
}
