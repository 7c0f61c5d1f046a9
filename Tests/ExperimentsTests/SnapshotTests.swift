import Base
import Charts
import Foundation
import Neural
import Rendering
import TestSupport
import Testing

@testable import Experiments

/// Every figure in both languages as it was when somebody last looked at it. `make snapshots` takes
/// what the figures are now; look at the difference before you commit it.
@Suite struct SnapshotTests {
    /// Of each kind of task one; seeds and epochs are few.
    static let tasks = SampleTasks.all.filter { !["wdbc", "noisy-xor"].contains($0.id) }

    @Test(arguments: tasks)
    func figuresAreAsTheyWere(task: LearningTask) async throws {
        let store = SnapshotStore(task: task.id.hasSuffix(".csv") ? "table" : task.id)
        let drawn = try await draw(task)
        if SnapshotStore.isRemade { return try store.write(drawn) }
        if !SnapshotStore.hasSameLibraries {
            print(
                "snapshots of \(task.id): drawn with other libraries or another font, so rounded "
                    + "display lists are compared instead of bytes")
        }
        let differences = try store.differences(drawn)
        try store.writeSheet(differences)
        #expect(
            differences.isEmpty,
            """
            \(differences.map(\.name).joined(separator: ", ")): not as in \(store.folder.path). \
            See \(store.sheet.path); "make snapshots" takes them as they are now.
            """)
    }

    private func draw(_ task: LearningTask) async throws -> [Snapshot] {
        var settings = RunSettings()
        settings.epochs = task.isXOR ? 60 : 6
        let laboratory = Laboratory(
            task: task, seeds: 3, firstSeed: 0, jobs: 2, settings: settings)
        let evidence = try await gatherEvidence(
            SectionCatalog.all(for: task), from: laboratory
        ) { _, _ in }
        let renderer = try Renderer()
        var drawn: [Snapshot] = []
        for entry in evidence.figures {
            for language in Words.all {
                let figure = entry.make(language)
                func list(_ measurer: any TextMeasurer) throws(ChartError) -> DisplayList {
                    try figure.displayList(
                        width: 510, theme: .light, words: language, measurer: measurer,
                        includeCaption: true, includeTitle: true, fit: .yielding)
                }
                var digest = BitDigest()
                digest.add(try list(PlainMeasurer()))
                drawn.append(
                    Snapshot(
                        name: "\(figure.id).\(language.language.rawValue)",
                        svg: renderer.web(
                            try list(renderer.measurer), idPrefix: Snapshot.prefix,
                            title: figure.title.plain, description: figure.description.plain),
                        digest: digest.digits))
            }
        }
        return drawn
    }
}

/// One figure in one language.
struct Snapshot {
    static let prefix = "snapshot-"
    let name: String
    let svg: String
    /// Of the rounded display list, with words measured without a font.
    let digest: String
}
