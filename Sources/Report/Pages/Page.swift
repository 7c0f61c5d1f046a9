import Base
import Charts
import Experiments
import Mustache
import Rendering

/// Puts together the page of one language.
struct Page: Sendable {
    let request: ReportRequest
    let words: Words
    let texts: ArticleTexts
    let evidence: Evidence
    /// The drawn figures of this language, by id.
    let figures: [String: PageFigure]
    /// Version of each library, by name.
    let libraries: [(name: String, version: String)]

    /// The page's HTML; where a text asks for what the evidence lacks, or shows less, that is made
    /// do with and told.
    /// - Throws: `ReportError` if a text or a template cannot be read.
    func html() throws(ReportError) -> (text: String, faults: [ReportError]) {
        let style =
            try Asset(path: "styles/page.css").text()
            + Renderer.webStyleSheet(light: .light, dark: .dark, slots: slots)
            + evidence.figures.compactMap { figures[$0.id]?.style }.joined()
        let paths = Page.scripts + (evidence.lab == nil ? [] : Page.labScripts)
        let script = try paths.map { path throws(ReportError) in try Asset(path: path).text() }
            .joined()
        let articles = try articles()
        let ledger = try ledger(articles)
        let (sections, faults) = try sections(articles, ledger: ledger)
        let settings = (request.settings + evidence.settings).map { setting in
            ["name": words(setting.name).plain, "value": words(setting.value).plain]
        }
        let parts =
            [["name": "regplot", "version": request.version]]
            + libraries.map { ["name": $0.name, "version": $0.version] }
        let shown = evidence.figures.compactMap { figures[$0.id] }
        let context: [String: Any] = [
            "words": PageWords(words: words), "lang": words.text("page.language-tag"),
            "title": request.title.map { words($0).plain } ?? words.text("page.title"),
            "course": request.course ?? false,
            "style": style, "script": script,
            "styleSource": SHA256(style).policySource,
            "scriptSource": SHA256(script).policySource,
            // What is said of an address is said of the laboratory's, too.
            "explore": evidence.explorations.isEmpty && evidence.lab == nil
                ? false
                : ["words": scriptWords("explore")],
            "menu": scriptWords("menu"),
            "noLab": words(request.labRefusal ?? Phrase("page.no-lab")).plain,
            "lab": try evidence.lab.map { lab throws(ReportError) in
                ["markup": try markup(lab)]
            } ?? false,
            "dataset": request.dataset, "seedCount": request.seeds,
            "seedRange": request.seedRange, "command": request.command,
            "ledger": ledger.markup.map { ["markup": $0, "summary": ledger.summary] } ?? false,
            "sections": sections,
            "settings": settings, "parts": parts,
            "notices": request.notices.isEmpty
                ? false : ["list": request.notices.map { ["notice": words($0).plain] }],
            "packed": PackedFigures.packed(shown, words: words) ?? false,
            "data": PackedFigures.packedData(shown, words: words) ?? false,
            "single": request.isSingle,
            "manifest": Manifest.fileName, "icon": request.isSingle ? "" : Page.icon,
            "otherPages": otherPages.map { other in
                [
                    "href": request.pageName(other.language),
                    "lang": other.text("page.language-tag"),
                    "name": other.text("page.other-language"),
                ]
            },
        ]
        return (try Page.template("templates/page.mustache").render(context), faults)
    }

    /// How many slots of the palette are shown: a figure may take one that no compared method has.
    private var slots: Int { figures.values.map(\.slots).reduce(request.slots, max) }
    private var language: Language { words.language }
    /// The words of pages that are beside this one.
    private var otherPages: [Words] {
        request.isSingle ? [] : request.words.filter { $0.language != language }
    }
    /// The words of texts that quote what the report measured.
    private var quoting: Words { words.quoting(evidence.quantities) }

    /// A file beside every page, by which a page knows that it is in its folder.
    static let icon = "icon.svg"

    /// Parts of the page's one script, in order.
    private static let scripts = [
        "page", "anchors", "bar", "language", "fold", "print", "guess", "explore", "packed",
        "drawings",
        "core", "small",
        "geometry", "fit", "masks", "batches", "values", "menu/picture", "menu/menu",
    ].map { "scripts/\($0).js" }

    /// Those of a page with a laboratory, in order.
    private static let labScripts = [
        "settings", "work", "engine", "charts", "controls", "results", "stage", "recorded", "lab",
    ].map { "scripts/lab/\($0).js" }

    /// The texts of the request's sections.
    private func articles() throws(ReportError) -> [(id: String, text: ArticleDraft)] {
        var articles: [(id: String, text: ArticleDraft)] = []
        for id in request.sections {
            let text = try texts.read(id, language)
            articles.append((id, text.draft(parts: request.traits, repeated: request.methods)))
        }
        return articles
    }

    private func ledger(
        _ articles: [(id: String, text: ArticleDraft)]
    ) throws(ReportError) -> Ledger {
        let figures = articles.flatMap { $0.text.figures }
        return Ledger(
            evidence.claims, words: quoting,
            figureNumbers: Dictionary(
                figures.enumerated().map { ($0.element, $0.offset + 1) },
                uniquingKeysWith: { first, _ in first }),
            table: try Page.template("templates/ledger.mustache"),
            cards: try Page.template("templates/claims.mustache"),
            margin: try Page.template("templates/margin.mustache"))
    }

    /// The sections with figures, numbers and claims in their places.
    private func sections(
        _ articles: [(id: String, text: ArticleDraft)], ledger: Ledger
    ) throws(ReportError) -> (sections: [[String: String]], faults: [ReportError]) {
        let template = try Page.template("templates/figure.mustache")
        let explorer = try Page.template("templates/explore.mustache")
        func markup(_ figure: String, _ number: Int) -> String {
            figures[figure].map { render($0, number: number, with: template) } ?? ""
        }
        var shown: [String] = []
        var sections: [[String: String]] = []
        var faults: [ReportError] = []
        let targets = targets(articles)
        for (id, article) in articles {
            let explorations = evidence.explorations.filter { $0.section == id }
            let offer = ArticleDraft.Offer(
                words: words, quantities: evidence.quantities, claims: ledger.cards(of: id),
                corrections: ledger.margin(of: id),
                explorations: explorations.map { own in
                    (own.id, explorer.render(["id": own.id, "json": own.data.json(words)]))
                }, figures: Set(figures.keys), figure: markup)
            let filled = try article.keepingLinks(to: targets).keepingPunctuation()
                .filled(with: offer, alreadyShown: shown)
            shown = filled.figures
            faults += filled.faults
            sections.append([
                "id": id, "heading": filled.heading,
                "margin": article.showsCorrections ? "" : ledger.margin(of: id),
                "body": filled.body,
            ])
        }
        for entry in evidence.figures where !shown.contains(entry.id) {
            faults.append(.unshownFigure(id: entry.id))
            shown.append(entry.id)
            if let last = sections.indices.last {
                sections[last]["body"]? += markup(entry.id, shown.count)
            }
        }
        return (sections, faults)
    }

    /// What links may lead to: a report may leave sections out, and links to them become plain text.
    private func targets(_ articles: [(id: String, text: ArticleDraft)]) -> Set<String> {
        let own = Set(
            articles.map(\.id) + evidence.figures.map(\.id) + [Ledger.heading, "making"]
                + (evidence.lab == nil ? [] : ["lab"]))
        return articles.reduce(into: own) { $0.formUnion($1.text.ids) }
    }

    /// The words of a part of the page's script, as JSON.
    private func scriptWords(_ table: String) -> String {
        FrameData.object(
            words.unfilled(table: table).map { name, text in
                (name: name, value: .text(.text(RichText(text).plain)))
            }
        ).json(words)
    }

    /// What a reader can train: what is offered, and the training core.
    private func markup(_ lab: LabOffer) throws(ReportError) -> String {
        let context: [String: Any] = [
            "title": RichText(words.text("lab.title")).plain,
            "noScript": RichText(words.text("lab.no-script")).plain,
            "poster": figures["lab-networks"].map { _ in
                ["text": RichText(words.text("lab.poster")).plain]
            } ?? false,
            "offer": PackedText.pack(
                lab.data(figures: evidence.labFigures, typed: request.typedData).json(words)),
            "words": scriptWords("lab"), "module": try Asset(path: "lab/module.txt").text(),
        ]
        return try Page.template("templates/lab.mustache").render(context)
    }

    private func render(
        _ figure: PageFigure, number: Int, with template: MustacheTemplate
    ) -> String {
        let files = request.formats.map { format in
            [
                "href": FigureTask.path(figure.id, language, format),
                "name": format.rawValue.uppercased(),
            ]
        }
        let context: [String: Any] = [
            "words": PageWords(words: words), "figure": figure, "number": number, "files": files,
            "data": FigureTask.dataPath(figure.id), "single": request.isSingle,
            "try": evidence.lab?.address(of: figure.id, among: evidence.labFigures).map {
                ["href": "#" + $0]
            } ?? false,
            "command": request.command(figure: figure.id, language),
            "seeds": words.text("page.seed-range", ["range": .text(request.seedRange)]),
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
