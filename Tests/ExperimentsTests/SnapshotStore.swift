import Charts
import Foundation
import Rendering

/// Snapshots of one task's figures in the repository.
struct SnapshotStore {
    /// A figure that is not as it was; nil where there was none, or is none any more.
    struct Difference {
        let name: String
        let old, new: String?
    }

    let task: String

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")
    private static let versionsFile = root.appendingPathComponent("libraries.txt")

    /// Whether figures are taken as they are now.
    static var isRemade: Bool { ProcessInfo.processInfo.environment["REGPLOT_SNAPSHOTS"] != nil }

    private static var versions: String {
        Renderer.libraryVersions.map { "\($0.name) \($0.version)\n" }.joined()
    }

    /// Whether all that bytes depend on has the versions of the snapshots.
    static let hasSameLibraries =
        (try? String(contentsOf: versionsFile, encoding: .utf8)) == versions

    var folder: URL { Self.root.appendingPathComponent(task) }
    private var digestsFile: URL { Self.root.appendingPathComponent("\(task).txt") }
    /// Where old and new figures are shown beside each other.
    var sheet: URL {
        Self.root.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".build/snapshots/\(task).html")
    }

    func write(_ drawn: [Snapshot]) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for snapshot in drawn {
            try Data(snapshot.svg.utf8).write(to: file(snapshot.name))
        }
        let digests = drawn.map { "\($0.name) \($0.digest)\n" }.joined()
        try Data(digests.utf8).write(to: digestsFile)
        try Data(Self.versions.utf8).write(to: Self.versionsFile)
        try? FileManager.default.removeItem(at: sheet)
    }

    /// What differs in bytes or, where the libraries are others, in rounded places.
    func differences(_ drawn: [Snapshot]) throws -> [Difference] {
        let lines = try String(contentsOf: digestsFile, encoding: .utf8).split(separator: "\n")
        let digests = Dictionary(
            lines.map { line in
                let words = line.split(separator: " ").map(String.init)
                return (words[0], words[1])
            }, uniquingKeysWith: { first, _ in first })
        var found: [Difference] = []
        for snapshot in drawn {
            let old = try? String(contentsOf: file(snapshot.name), encoding: .utf8)
            let isSame =
                digests[snapshot.name] == snapshot.digest
                && (old == snapshot.svg || old != nil && !Self.hasSameLibraries)
            if !isSame {
                found.append(Difference(name: snapshot.name, old: old, new: snapshot.svg))
            }
        }
        for name in Set(digests.keys).subtracting(drawn.map(\.name)).sorted() {
            let old = try? String(contentsOf: file(name), encoding: .utf8)
            found.append(Difference(name: name, old: old, new: nil))
        }
        return found
    }

    /// Shows the differences, or removes what showed earlier ones.
    func writeSheet(_ differences: [Difference]) throws {
        guard !differences.isEmpty else {
            try? FileManager.default.removeItem(at: sheet)
            return
        }
        let rows = differences.map { difference in
            let old = (difference.old ?? "none").replacingOccurrences(
                of: Snapshot.prefix, with: "old-\(difference.name)-")
            let new = (difference.new ?? "none").replacingOccurrences(
                of: Snapshot.prefix, with: "new-\(difference.name)-")
            return "<h2>\(difference.name)</h2><div>\(old)</div><div>\(new)</div>"
        }
        let style = Renderer.webStyleSheet(light: .light, dark: .light)
        let page = """
            <!DOCTYPE html><meta charset="utf-8"><title>Figures of \(task): old and new</title>
            <style>\(style)
            body{display:grid;grid-template-columns:1fr 1fr;gap:1rem;font-family:sans-serif}
            h2{grid-column:1/3;margin:1rem 0 0}div{border:1px solid #ccc}</style>
            \(rows.joined(separator: "\n"))
            """
        try FileManager.default.createDirectory(
            at: sheet.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(page.utf8).write(to: sheet)
    }

    private func file(_ name: String) -> URL { folder.appendingPathComponent("\(name).svg") }
}
