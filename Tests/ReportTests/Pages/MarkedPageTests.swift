import Base
import Datasets
import Experiments
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Report

/// A third language is a folder of words and a line: what a reader sees of a page stands in no source and no
/// template.
@Suite(.slow) struct MarkedPageTests {
    /// Names that are the same in every language: of functions, formats, and what made the page.
    private static let names: Set<String> = [
        "sigmoid", "tanh", "ReLU", "relu", "leaky", "PReLU", "ELU", "identity", "SVG", "CSV",
        "manifest",
        "json",
        "regplot",
    ]
    private static let tasks =
        DatasetCatalog.all.filter { $0.id == "xor" }.map { LearningTask($0) }
        + [OwnTables.classes(of: 3)]

    @Test(arguments: tasks.indices)
    func pagesHaveNoWordsOfTheirOwn(place: Int) async throws {
        let task = Self.tasks[place]
        let evidence = try await Self.evidence(of: task)
        let folder = try TemporaryFolder()
        let numbers = evidence.quantities.keys.sorted().map { "{{\($0)}}" }.joined(separator: " ")
        let text = "<h2>1</h2>{{claims}}<p>\(numbers)</p>"
        let sections = SectionCatalog.all.map(\.id)
        let request = ReportRequest(
            dataset: task.id, command: "regplot", traits: task.traits,
            settings: RunSettings().table(for: task),
            notices: [], seeds: 2, firstSeed: 3, words: [.marked], formats: [.svg], dpi: 72,
            jobs: 2,
            out: folder.path + "/r", sections: sections, version: "0.0.0")
        _ = try await ReportWriter.write(
            request, texts: Samples.texts(Dictionary(sections.map { ($0, text) }) { $1 }),
            progress: { _ in }, from: Samples.source(evidence))
        let page = try folder.text("r/index.html")
        let own = Self.names.union(Self.data(of: task))
        let explored = evidence.explorations.flatMap { Self.names(in: $0.data) }
        let seen = Self.seen(page) + explored.map { Words.marked.text($0) }
        #expect(seen.count > 1000)
        for text in seen {
            let left = Self.latin(text).subtracting(own)
            #expect(left.isEmpty, "\(text.prefix(300))")
        }
    }

    private static func evidence(of task: LearningTask) async throws -> Evidence {
        var settings = RunSettings()
        settings.epochs = 3
        let laboratory = Laboratory(task: task, seeds: 2, firstSeed: 3, jobs: 2, settings: settings)
        return try await gatherEvidence(SectionCatalog.all(for: task), from: laboratory) {
            _, _ in
        }
    }

    /// What a reader sees or hears of a page, without commands, addresses and the names of libraries.
    private static func seen(_ page: String) -> [String] {
        var rest = page
        if let libraries = rest.range(of: Words.marked.text("page.libraries") + "</h3>"),
            let end = rest[libraries.upperBound...].range(of: "</table>")
        {
            rest.removeSubrange(libraries.upperBound..<end.lowerBound)
        }
        for element in ["style", "script", "code"] {
            var parts = rest.components(separatedBy: "<\(element)")
            for place in parts.indices.dropFirst() {
                let part = parts[place]
                guard let end = part.range(of: "</\(element)>") else { continue }
                parts[place] = String(part[end.upperBound...])
            }
            rest = parts.joined()
        }
        var seen: [String] = []
        for part in rest.split(separator: "<") {
            let tag = part.prefix { $0 != ">" }
            let attributes = tag.matches(
                of: /(?:aria-label|title|alt|data-light|data-dark)="([^"]*)"/)
            seen += attributes.map { String($0.output.1) }
            seen.append(
                String(part.dropFirst(tag.count + 1)).replacing(/&#?\w+;/, with: " "))
        }
        return seen
    }

    /// The names in what can be stepped through.
    private static func names(in data: FrameData) -> [Phrase.Value] {
        switch data {
        case .list(let items): items.flatMap(names)
        case .object(let members):
            members.flatMap { name, value in
                if case .text(let text) = value, name == "name" { [text] } else { names(in: value) }
            }
        default: []
        }
    }

    /// What the data itself is called.
    private static func data(of task: LearningTask) -> Set<String> {
        let dataset = task.dataset
        return ([task.id] + dataset.inputs + (dataset.classes ?? [])).reduce(into: []) {
            $0.formUnion(latin($1))
        }
    }

    /// Runs of two Latin letters or more.
    private static func latin(_ text: String) -> Set<String> {
        Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) })
    }
}
