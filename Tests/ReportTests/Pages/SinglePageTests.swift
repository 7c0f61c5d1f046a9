import Experiments
import Foundation
import TestSupport
import Testing

@testable import Report

/// Pages that travel alone.
@Suite struct SinglePageTests {
    private func write(in folder: TemporaryFolder) async throws {
        _ = try await Samples.write(
            Samples.request(out: folder.path + "/r", formats: [], isSingle: true))
    }

    @Test func nothingButTheManifestIsBesideThePages() async throws {
        let folder = try TemporaryFolder()
        try await write(in: folder)
        #expect(try folder.names("r").sorted() == ["index.html", "index.zh.html", "manifest.json"])
        let manifest = try Manifest(folder: folder.path + "/r")
        #expect(manifest.files.keys.sorted() == ["index.html", "index.zh.html"])
        // Such a report is replaced without being forced, as others are.
        try await write(in: folder)
    }

    @Test func aPageHasItsDataInside() async throws {
        let folder = try TemporaryFolder()
        try await write(in: folder)
        let page = try folder.text("r/index.zh.html")
        let packed = try #require(page.firstMatch(of: /id="data-packed">([^<]*)</)?.output.1)
        let data = try #require(
            try JSONSerialization.jsonObject(with: unpacked(packed)) as? [String: String])
        #expect(data.keys.sorted() == ["alpha", "beta"])
        #expect(data["alpha"].map { Array($0.utf8) } == Samples.evidence.figures[0].data.turnedCSV)
    }

    @Test func noLinkLeadsOutOfIt() async throws {
        let folder = try TemporaryFolder()
        try await write(in: folder)
        let page = try folder.text("r/index.html")
        #expect(!page.contains("<a data-href"))
        #expect(!page.contains("data-alone hidden") && page.contains("data-icon=\"\""))
        let links = page.matches(of: /<(?:a|link)\b[^>]* href="([^"]*)"/).map(\.output.1)
        #expect(
            links.allSatisfy {
                $0.hasPrefix("#") || $0.hasPrefix("https://doi.org/") || $0 == "data:,"
            })
    }

    @Test func otherReportsHaveTheirDataBeside() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        #expect(!(try folder.text("r/index.html")).contains("data-packed\">"))
    }
}
