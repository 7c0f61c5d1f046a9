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
    /// The texts that the program carries: of sections, and each of the files of words.
    private static func texts(in language: Language) -> [String] {
        let folder = "text/\(language.rawValue)/"
        let paths = String(cString: regplot_asset_list()).split(separator: "\"").filter {
            $0.hasPrefix(folder)
        }
        return paths.flatMap { path in
            let text = regplot_asset(String(path)).map { String(cString: $0) } ?? ""
            return path.hasSuffix(".toml") ? text.split(separator: "\n").map(String.init) : [text]
        }
    }

    /// Every name in double braces of a text; where `*` is in it, it stands for all methods.
    private static func quoted(in text: String) -> Set<String> {
        Set(
            text.matches(of: /{{([A-Za-z0-9.\-*]+)}}/).map { String($0.1) })
    }

    /// What is measured of every method, activation or network of the four points stands under one name
    /// for all: a text need not quote it of each. One that does quote it of all lists no method by its id, as
    /// the next test sees.
    private static func family(_ name: String) -> String {
        let methods = Set(MethodCatalog.all.map(\.id))
        let activations = Set(Activation.allCases.map(\.rawValue))
        let nets = Set(RunSettings().fourPointNets.map(\.id))
        return name.split(separator: ".").map(String.init).map { part in
            if methods.contains(part) || part == "*" { return "METHOD" }
            if nets.contains(part) { return "NET" }
            return activations.contains(part) ? "ACTIVATION" : part
        }.joined(separator: ".")
    }

    @Test(arguments: Language.allCases)
    func everyQuantityIsQuoted(language: Language) async throws {
        let names = Self.texts(in: language).map(Self.quoted)
        let quoted = names.reduce(into: Set<String>()) { $0.formUnion($1.map(Self.family)) }
        #expect(quoted.contains("seeds"))
        var unused: Set<String> = []
        for task in DatasetCatalog.all.map({ LearningTask($0) }) + OwnTables.all {
            var settings = RunSettings()
            settings.added = Set(MethodCatalog.optional)
            let laboratory = Laboratory(
                task: task, seeds: 1, firstSeed: 0, jobs: 1, settings: settings)
            let rehearsal = try await Rehearsal(SectionCatalog.all(for: task), of: laboratory)
            unused.formUnion(rehearsal.evidence.quantities.keys)
        }
        // The strength of a method that is asked for stands in captions and in the table of settings.
        let asked = MethodCatalog.strengths(of: MethodCatalog.optional)
        unused.subtract(asked.compactMap(\.look.quantity))
        unused = unused.filter { !quoted.contains(Self.family($0)) }
        #expect(unused.isEmpty, "no text quotes \(unused.sorted().joined(separator: ", "))")
    }

    /// A method that is added would be missing in a list of methods by their ids: `*` makes such a list. A text
    /// may quote the same number of a few.
    @Test(arguments: Language.allCases)
    func noTextListsMethodsByTheirIds(language: Language) {
        let few = MethodCatalog.methods().count / 2
        let ids = Set(MethodCatalog.all.map(\.id))
        for text in Self.texts(in: language) {
            var listed: [String: Set<String>] = [:]
            for name in Self.quoted(in: text) {
                let parts = name.split(separator: ".").map(String.init)
                guard let method = parts.first(where: ids.contains) else { continue }
                let measure = parts.map { $0 == method ? "*" : $0 }.joined(separator: ".")
                listed[measure, default: []].insert(method)
            }
            for (measure, methods) in listed {
                #expect(methods.count <= few, "\(measure) of \(methods.sorted())")
            }
        }
    }
}
