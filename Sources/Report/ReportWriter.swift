import Charts
public import Experiments
import Neural
import Rendering

/// Writes a report: figures, their data, a page per language and the manifest.
public struct ReportWriter {
    /// Draws and writes everything; the folder appears only when it is complete.
    /// - Parameters:
    ///   - evidence: what the experiments of `request.sections` found.
    ///   - progress: told the share that is done, 0…1, and the figure just drawn; may be called
    ///     from several tasks.
    /// - Returns: the paths of the pages, the main one first.
    /// - Throws: `ReportError`; the place is then as it was before.
    public static func write(
        _ evidence: Evidence, request: ReportRequest,
        progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(ReportError) -> [String] {
        try await write(evidence, request: request, texts: .embedded, progress: progress)
    }

    /// The same with texts from elsewhere.
    static func write(
        _ evidence: Evidence, request: ReportRequest, texts: ArticleTexts,
        progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(ReportError) -> [String] {
        try checkNames(evidence)
        let folder = try ReportFolder(path: request.out, force: request.force)
        do throws(ReportError) {
            try await fill(
                folder, evidence: evidence, request: request, texts: texts, progress: progress)
            if Task.isCancelled { throw .cancelled }
            try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
        return request.languages.map { folder.path + "/" + request.pageName($0) }
    }

    private static func checkNames(_ evidence: Evidence) throws(ReportError) {
        var seen: Set<String> = []
        for entry in evidence.figures where !seen.insert(entry.id).inserted {
            throw .duplicateFigure(id: entry.id)
        }
    }

    private static func fill(
        _ folder: ReportFolder, evidence: Evidence, request: ReportRequest, texts: ArticleTexts,
        progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(ReportError) {
        let drawer = FigureDrawer(request: request, folder: folder)
        let drawn = try await drawer.draw(evidence.figures, progress: progress)
        var files = drawn.files
        if !evidence.claims.isEmpty {
            let path = FigureTask.dataPath("claims")
            files[path] = try folder.write(evidence.claims.csv, to: path)
        }
        let libraries = Renderer.libraryVersions
        let pages = request.languages.map { language in
            Page(
                request: request, language: language, texts: texts, evidence: evidence,
                figures: drawn.pages[language] ?? [:], libraries: libraries)
        }
        do {
            let hashes = try await concurrently(pages, jobs: request.jobs) { page in
                try folder.write(
                    Array(try page.html().utf8), to: request.pageName(page.language))
            }
            for (page, hash) in zip(pages, hashes) {
                files[request.pageName(page.language)] = hash
            }
        } catch let error as ReportError {
            throw error
        } catch {
            throw .cancelled
        }
        let manifest = Manifest(
            request: request,
            libraries: Dictionary(libraries.map { ($0.name, $0.version) }) { $1 }, files: files)
        _ = try folder.write(Array(try manifest.json().utf8), to: Manifest.fileName)
    }
}
