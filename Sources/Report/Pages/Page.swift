import Charts
import Experiments
import Mustache
import Rendering

/// Puts together the page of one language.
struct Page: Sendable {
    let request: ReportRequest
    let language: Language
    let texts: ArticleTexts
    let evidence: Evidence
    /// The drawn figures of this language, by id.
    let figures: [String: PageFigure]
    /// Version of each library, by name.
    let libraries: [(name: String, version: String)]

    /// The page's HTML.
    /// - Throws: `ReportError` if a text asks for what the evidence lacks, or shows less.
    func html() throws(ReportError) -> String {
        let words = Words(language)
        let style =
            try Asset(path: "styles/page.css").text()
            + Renderer.webStyleSheet(light: .light, dark: .dark)
        let script = try Asset(path: "scripts/page.js").text()
        let sections = try sections(words)
        let settings = request.settings.map { ["name": $0.name, "value": $0.value] }
        let parts =
            [["name": "regplot", "version": request.version]]
            + libraries.map { ["name": $0.name, "version": $0.version] }
        let context: [String: Any] = [
            "words": words, "lang": Words.tag(language), "style": style, "script": script,
            "styleSource": SHA256(style).policySource,
            "scriptSource": SHA256(script).policySource,
            "dataset": request.dataset, "seedCount": request.seeds,
            "seedRange": request.seedRange, "command": request.command,
            "sections": sections, "settings": settings, "parts": parts,
            "manifest": Manifest.fileName,
            "otherPages": request.languages.filter { $0 != language }.map { other in
                [
                    "href": request.pageName(other), "lang": Words.tag(other),
                    "name": Words(other).otherLanguage,
                ]
            },
        ]
        return try Page.template("templates/page.mustache").render(context)
    }

    /// The sections of the request in the order of the article, figures in their places.
    private func sections(_ words: Words) throws(ReportError) -> [[String: String]] {
        let template = try Page.template("templates/figure.mustache")
        var shown: [String] = []
        var sections: [[String: String]] = []
        let ids = ArticleSection.ordered(request.sections)
        var articles: [ArticleText] = []
        for id in ids { articles.append(try texts.read(id, language)) }
        // A report may leave sections out; links to them become plain text.
        let targets = articles.reduce(
            into: Set(ids).union(evidence.figures.map(\.id))
        ) { $0.formUnion($1.ids) }
        for (id, article) in zip(ids, articles) {
            let filled = try article.keepingLinks(to: targets).filled(
                quantities: evidence.quantities, language: language, alreadyShown: shown
            ) { figure, number in
                figures[figure].map { render($0, number: number, words: words, with: template) }
            }
            shown = filled.figures
            sections.append(["id": id, "heading": filled.heading, "body": filled.body])
        }
        if let missing = evidence.figures.first(where: { !shown.contains($0.id) }) {
            throw .unshownFigure(id: missing.id)
        }
        return sections
    }

    private func render(
        _ figure: PageFigure, number: Int, words: Words, with template: MustacheTemplate
    ) -> String {
        let files = request.formats.map { format in
            [
                "href": FigureTask.path(figure.id, language, format),
                "name": format.rawValue.uppercased(),
            ]
        }
        let context: [String: Any] = [
            "words": words, "figure": figure, "number": number, "files": files,
            "data": FigureTask.dataPath(figure.id),
        ]
        return template.render(context)
    }

    private static func template(_ path: String) throws(ReportError) -> MustacheTemplate {
        let text = try Asset(path: path).text()
        do {
            return try MustacheTemplate(string: text)
        } catch {
            throw .badTemplate(path: "assets/" + path, reason: "\(error)")
        }
    }
}
