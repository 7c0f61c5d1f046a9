import Assets
import Base
import Datasets
import Methods
import Neural
import TestSupport
import Testing

@testable import Experiments
@testable import Report

/// Nothing is measured to be quoted that no text quotes: neither the article nor a claim, in any
/// language.
@Suite struct QuotedQuantitiesTests {
    /// Every name in double braces of the texts that the program carries.
    private static func quoted(in language: Language) -> Set<String> {
        let folder = "text/\(language.rawValue)/"
        let paths = String(cString: regplot_asset_list()).split(separator: "\"").filter {
            $0.hasPrefix(folder)
        }
        let texts = paths.compactMap { regplot_asset(String($0)).map { String(cString: $0) } }
        return Set(
            texts.joined(separator: "\n").matches(of: /{{([A-Za-z0-9.\-]+)}}/).map { String($0.1) })
    }

    /// What is measured of every method, activation or network of the four points stands under one name
    /// for all: a text need not quote it of each.
    private static func family(_ name: String) -> String {
        let methods = Set(MethodCatalog.all.map(\.id))
        let activations = Set(Activation.allCases.map(\.rawValue))
        let nets = Set(RunSettings().fourPointNets.map(\.id))
        return name.split(separator: ".").map(String.init).map { part in
            if methods.contains(part) { return "METHOD" }
            if nets.contains(part) { return "NET" }
            return activations.contains(part) ? "ACTIVATION" : part
        }.joined(separator: ".")
    }

    @Test(arguments: Language.allCases)
    func everyQuantityIsQuoted(language: Language) async throws {
        let quoted = Set(Self.quoted(in: language).map(Self.family))
        #expect(quoted.contains("seeds"))
        var unused: Set<String> = []
        for task in DatasetCatalog.all.map({ LearningTask($0) }) + OwnTables.all {
            let laboratory = Laboratory(task: task, seeds: 1, firstSeed: 0, jobs: 1)
            let rehearsal = try await Rehearsal(SectionCatalog.all(for: task), of: laboratory)
            unused.formUnion(rehearsal.evidence.quantities.keys)
        }
        unused = unused.filter { !quoted.contains(Self.family($0)) }
        #expect(unused.isEmpty, "no text quotes \(unused.sorted().joined(separator: ", "))")
    }
}
