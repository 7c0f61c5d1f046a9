import Charts
import Experiments
import Foundation
import Rendering

/// What became of a report when its command was run again.
public struct Verification: Sendable {
    /// How many files were compared, the manifest among them.
    public let count: Int
    /// Sorted by file.
    public let differences: [FileDifference]

    /// Makes a report again, without writing it, and compares every byte.
    /// - Parameters:
    ///   - folder: path of the report that is there.
    ///   - request: as its manifest's command makes it.
    ///   - progress: as for `ReportWriter.write`.
    ///   - source: as for `ReportWriter.write`.
    public init(
        of folder: String, _ request: ReportRequest,
        progress: @escaping @Sendable (String) -> Void, from source: @escaping ReportWriter.Source
    ) async throws(ReportError) {
        try await self.init(
            of: folder, request, texts: .embedded, progress: progress, from: source)
    }

    init(
        of folder: String, _ request: ReportRequest, texts: ArticleTexts,
        progress: @escaping @Sendable (String) -> Void, from source: @escaping ReportWriter.Source
    ) async throws(ReportError) {
        let manifest = try Manifest(folder: folder)
        let hashes = HashSink()
        try await ReportWriter.make(
            request, texts: texts, in: hashes, progress: progress, from: source)
        let made = hashes.files
        let known = Set(made.keys).union(manifest.files.keys)
        count = known.count
        differences = known.sorted().compactMap { file in
            Verification.kind(
                in: folder, file: file, made: made[file],
                // Its own hash cannot stand in it.
                noted: file == Manifest.fileName ? made[file] : manifest.files[file]
            ).map { FileDifference(file: file, kind: $0) }
        }
    }

    private static func kind(
        in folder: String, file: String, made: String?, noted: String?
    ) -> FileDifference.Kind? {
        guard let made else { return .unmade }
        let path = folder + "/" + file
        guard access(path, F_OK) == 0 else { return .missing }
        guard let bytes = try? StoredFile.bytes(path) else { return .unreadable }
        let stored = SHA256(Array(bytes)).hex
        return switch (stored == made, stored == noted) {
        case (true, _): nil
        case (false, true): .remade
        case (false, false): made == noted ? .changed : .changedAndRemade
        }
    }

    /// The parts of the program that a report was made with in another version than this program
    /// has, the program itself first.
    public static func otherVersions(
        _ manifest: Manifest, version: String
    ) -> [(name: String, then: String, now: String)] {
        let libraries = Renderer.libraryVersions.map { library in
            (
                name: library.name, then: manifest.libraries[library.name] ?? "unknown",
                now: library.version
            )
        }
        let known = Set(libraries.map(\.name))
        // What else is named are fonts that stepped in for letters.
        let fonts = manifest.libraries.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
            .map { (name: $0.key, then: $0.value, now: Renderer.version(ofFont: $0.key)) }
        return
            ([(name: manifest.generator, then: manifest.version, now: version)] + libraries
            + fonts)
            .filter { $0.then != $0.now }
    }
}
