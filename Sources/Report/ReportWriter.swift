import Base
public import Experiments
import Rendering
import Texts

/// Writes a report: figures, their data, a page per language and the manifest.
public struct ReportWriter {
    /// Where evidence comes from: gathers it, and hands over figures as soon as they are there.
    public typealias Source =
        @Sendable (
            _ draw: @escaping @Sendable ([FigureEntry]) async -> Void
        ) async throws(ExperimentError) -> Evidence

    /// Draws and writes everything; the folder appears only when it is complete. Figures are drawn
    /// while other evidence is still being gathered.
    /// - Parameters:
    ///   - request: what is written, and where.
    ///   - progress: told the figure just drawn, once for each language; may be called from several tasks.
    ///   - fault: told what should not have happened and was made do with.
    ///   - source: gives the evidence of `request.sections`.
    /// - Throws: `ReportError`; the place is then as it was before.
    public static func write(
        _ request: ReportRequest, progress: @escaping @Sendable (String) -> Void,
        fault: @escaping @Sendable (String) -> Void, from source: @escaping Source
    ) async throws(ReportError) -> WrittenReport {
        try await write(
            request, texts: .embedded, progress: progress, fault: fault, from: source)
    }

    /// Whether the report can be told once its experiments are done.
    /// - Parameters:
    ///   - request: what is to be written.
    ///   - rehearsal: its evidence as far as that is known before anything is trained.
    /// - Throws: what a page lacks, or shows twice or not at all.
    public static func check(
        _ request: ReportRequest, _ rehearsal: Evidence
    ) async throws(ReportError) {
        try await check(request, texts: .embedded, rehearsal)
    }

    /// The same with texts from elsewhere.
    static func check(
        _ request: ReportRequest, texts: ArticleTexts, _ rehearsal: Evidence
    ) async throws(ReportError) {
        if let id = duplicate(rehearsal.figures) { throw .duplicateFigure(id: id) }
        let figures = Dictionary(
            rehearsal.figures.map { ($0.id, PageFigure(id: $0.id)) }, uniquingKeysWith: { $1 })
        _ = try await concurrently(request.words, jobs: request.jobs) {
            words throws(ReportError) in
            let page = Page(
                request: request, words: words, texts: texts, evidence: rehearsal,
                figures: figures, libraries: [])
            if let fault = try page.html().faults.first { throw fault }
        }
    }

    private static func duplicate(_ figures: [FigureEntry]) -> String? {
        var seen: Set<String> = []
        return figures.first { !seen.insert($0.id).inserted }?.id
    }

    /// The same with texts from elsewhere.
    static func write(
        _ request: ReportRequest, texts: ArticleTexts,
        progress: @escaping @Sendable (String) -> Void,
        fault: @escaping @Sendable (String) -> Void = { _ in }, from source: @escaping Source
    ) async throws(ReportError) -> WrittenReport {
        let folder = try ReportFolder(
            path: request.out, folders: request.isSingle ? [] : ["data", "figures"],
            force: request.force)
        let substitutions: Substitutions
        do throws(ReportError) {
            substitutions = try await make(
                request, texts: texts, in: folder, progress: progress, fault: fault, from: source)
            if Task.isCancelled { throw .cancelled }
            try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
        return WrittenReport(
            pages: request.languages.map { folder.path + "/" + request.pageName($0) },
            substitutions: substitutions)
    }

    /// Makes all files of a report and hands them over.
    /// - Returns: what was done about letters that the figures' font lacks.
    @discardableResult
    static func make(
        _ request: ReportRequest, texts: ArticleTexts, in folder: any ReportSink,
        progress: @escaping @Sendable (String) -> Void,
        fault: @escaping @Sendable (String) -> Void = { _ in }, from source: @escaping Source
    ) async throws(ReportError) -> Substitutions {
        let drawer = FigureDrawer(request: request, folder: folder, progress: progress)
        var (evidence, drawn) = try await gather(drawer, from: source)
        var faults: [String] = []
        if let id = duplicate(evidence.figures) {
            faults.append(ReportError.duplicateFigure(id: id).description)
            var seen: Set<String> = []
            evidence.figures.removeAll { !seen.insert($0.id).inserted }
        }
        faults += try await fill(
            folder, evidence: evidence, drawn: drawn, request: request, texts: texts)
        faults.forEach(fault)
        return drawn.substitutions
    }

    /// Draws what the source gives while it gives it. What fails first ends the other.
    private static func gather(
        _ drawer: FigureDrawer, from source: @escaping Source
    ) async throws(ReportError) -> (Evidence, FigureDrawer.Drawn) {
        enum Half: Sendable {
            case evidence(Evidence)
            case drawn(FigureDrawer.Drawn)
            case failure(ReportError)
        }
        var found: Evidence?
        var figures: FigureDrawer.Drawn?
        var failure: ReportError?
        await withTaskGroup(of: Half.self) { group in
            group.addTask {
                do throws(ReportError) {
                    return .drawn(try await drawer.draw())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                let half: Half
                do throws(ExperimentError) {
                    half = .evidence(try await source { await drawer.add($0) })
                } catch {
                    half = .failure(.noEvidence(error))
                }
                await drawer.close()
                return half
            }
            for await half in group {
                switch half {
                case .evidence(let evidence): found = evidence
                case .drawn(let drawn): figures = drawn
                case .failure(let error):
                    failure = failure ?? error
                    group.cancelAll()
                }
            }
        }
        if let failure { throw failure }
        guard let found, let figures else {
            preconditionFailure("each half ends with what it made or with an error")
        }
        return (found, figures)
    }

    /// Those of tables of data and of the manifest, which are the same whatever a page's language.
    private static func wordsOfData(_ request: ReportRequest) throws(ReportError) -> Words {
        let language = Language.allCases[0]
        if let words = request.words.first(where: { $0.language == language }) { return words }
        do throws(TextError) {
            return try .embedded(language)
        } catch {
            throw .badWords(error)
        }
    }

    /// - Returns: what pages lack, or show twice or not at all.
    private static func fill(
        _ folder: any ReportSink, evidence: Evidence, drawn: FigureDrawer.Drawn,
        request: ReportRequest, texts: ArticleTexts
    ) async throws(ReportError) -> [String] {
        var files = drawn.files
        var faults: [String] = []
        let words = try wordsOfData(request)
        if !evidence.claims.isEmpty, !request.isSingle {
            let path = FigureTask.dataPath("claims")
            files[path] = try folder.write(
                evidence.claims.csv(words.quoting(evidence.quantities)), to: path)
            let observations = FigureTask.dataPath("claims-seeds")
            files[observations] = try folder.write(
                evidence.claims.observationsCSV, to: observations)
        }
        for table in evidence.tables where !request.isSingle {
            let path = FigureTask.dataPath(table.name)
            files[path] = try folder.write(table.csv, to: path)
        }
        for export in evidence.exports where !request.isSingle {
            let (path, bytes) = try export.file([
                "command": request.command, "regplot": request.version,
            ])
            try folder.makeFolders(for: path)
            files[path] = try folder.write(bytes, to: path)
        }
        if !request.isSingle {
            files[Page.icon] = try folder.write(
                Array(try Asset(path: Page.icon).text().utf8), to: Page.icon)
        }
        let libraries =
            Renderer.libraryVersions + Renderer.versions(of: drawn.substitutions)
        let pages = request.words.map { words in
            Page(
                request: request, words: words, texts: texts, evidence: evidence,
                figures: drawn.pages[words.language] ?? [:], libraries: libraries)
        }
        let made = try await concurrently(pages, jobs: request.jobs) { page throws(ReportError) in
            try WorkMeter.measure("pages") { () throws(ReportError) in
                let (text, faults) = try page.html()
                let path = request.pageName(page.words.language)
                return (hash: try folder.write(Array(text.utf8), to: path), faults)
            }
        }
        for (page, (hash, own)) in zip(pages, made) {
            files[request.pageName(page.words.language)] = hash
            faults += own.map(\.description)
        }
        let manifest = Manifest(
            request: request, chosen: evidence.settings, words: words,
            libraries: Dictionary(libraries.map { ($0.name, $0.version) }) { $1 }, files: files)
        _ = try folder.write(Array(try manifest.json().utf8), to: Manifest.fileName)
        return faults
    }
}
