import Charts
import Experiments
import Foundation
import Rendering
import Testing

@testable import Report

@Suite struct VerificationTests {
    private func verification(_ folder: TemporaryFolder) async throws -> Verification {
        try await Verification(
            of: folder.path + "/r", Samples.request(out: "nowhere", jobs: 2), texts: Samples.texts,
            progress: { _ in }, from: Samples.source())
    }

    @Test func nothingDiffersFromItself() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let found = try await verification(folder)
        #expect(found.differences.isEmpty)
        #expect(found.count == (try folder.files("r").count))
    }

    @Test func everyFileThatDiffersIsNamedWithItsKind() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let before = try folder.files("r")
        try folder.put("changed", in: "r/figures/alpha.en.svg")
        try FileManager.default.removeItem(atPath: folder.path + "/r/data/beta.csv")
        // As if the report had been made with other bytes in two files, and with one file more.
        var text = try folder.text("r/manifest.json")
        for (file, stays) in [("index.html", false), ("index.zh.html", true)] {
            let other = file + " of another version"
            let hash = SHA256(other).hex
            text = text.replacing(SHA256(try #require(before[file])).hex, with: hash)
            if !stays { try folder.put(other, in: "r/" + file) }
        }
        text = text.replacing(
            "\"data/alpha.csv\"", with: "\"data/old.csv\": \"0\", \"data/alpha.csv\"")
        try folder.put(text, in: "r/manifest.json")
        try folder.put("mine", in: "r/notes.txt")
        let found = try await verification(folder)
        // The Chinese page is as the command makes it; only the manifest is wrong about it.
        #expect(
            Dictionary(uniqueKeysWithValues: found.differences.map { ($0.file, $0.kind) }) == [
                "figures/alpha.en.svg": .changed, "data/beta.csv": .missing,
                "index.html": .remade, "data/old.csv": .unmade, "manifest.json": .changed,
            ])
        #expect(found.differences.map(\.file) == found.differences.map(\.file).sorted())
        #expect(Set(found.differences.map { "\($0)" }).count == 5)
    }

    @Test func filesThatAreNoFilesAreUnreadable() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let file = folder.path + "/r/data/alpha.csv"
        try FileManager.default.removeItem(atPath: file)
        // A pipe that nobody writes into would be waited for.
        try #require(mkfifo(file, 0o600) == 0)
        #expect(
            try await verification(folder).differences
                == [FileDifference(file: "data/alpha.csv", kind: .unreadable)])
    }

    @Test func fontsThatSteppedInAreNotedAndCompared() async throws {
        let folder = try TemporaryFolder()
        let alpha = Samples.figure("alpha")
        let named = FigureEntry(id: alpha.id, title: alpha.title, data: alpha.data) { words in
            var figure = alpha.make(words)
            figure.title = "mały"
            return figure
        }
        let evidence = Evidence(
            figures: [named, Samples.figure("beta")], quantities: Samples.evidence.quantities,
            claims: Samples.evidence.claims)
        let written = try await ReportWriter.write(
            Samples.request(out: folder.path + "/r"), texts: Samples.texts, progress: { _ in },
            from: Samples.source(evidence))
        // Which font has the letter depends on the machine.
        let found = written.substitutions
        #expect(!found.isEmpty)
        let manifest = try Manifest(folder: folder.path + "/r")
        #expect(Set(manifest.libraries.keys).isSuperset(of: found.families.keys))
        #expect(Verification.otherVersions(manifest, version: manifest.version).isEmpty)
        let text = try folder.text("r/manifest.json").replacing(
            "\"cairo\"", with: "\"A font that nobody has\" : \"1.0\", \"cairo\"")
        let other = try Manifest(Data(text.utf8), path: "manifest.json")
        let versions = Verification.otherVersions(other, version: manifest.version)
        #expect(versions.map(\.name) == ["A font that nobody has"])
        #expect(versions.first?.then == "1.0" && versions.first?.now == "not installed")
    }

    @Test func otherVersionsAreTold() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let manifest = try Manifest(folder: folder.path + "/r")
        #expect(Verification.otherVersions(manifest, version: manifest.version).isEmpty)
        let cairo = try #require(manifest.libraries["cairo"])
        let text = try folder.text("r/manifest.json").replacing("\"\(cairo)\"", with: "\"1.0\"")
        let other = try Manifest(Data(text.utf8), path: "manifest.json")
        let versions = Verification.otherVersions(other, version: "9.9")
        #expect(versions.map(\.name) == ["regplot", "cairo"])
        #expect(versions.last?.then == "1.0" && versions.last?.now == cairo)
    }
}
