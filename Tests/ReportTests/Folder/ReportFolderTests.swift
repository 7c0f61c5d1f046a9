import Foundation
import Rendering
import Testing

@testable import Report

@Suite struct ReportFolderTests {
    @Test func refusesAFolderThatIsNotOurs() async throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "r/thesis.txt")
        try folder.put("{\"generator\": \"other\"}", in: "r/manifest.json")
        await #expect(throws: ReportError.notOurs(path: folder.path + "/r")) {
            _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        }
        #expect(try folder.names("r") == ["manifest.json", "thesis.txt"])
        #expect(try folder.names() == ["r"])
    }

    @Test func forceKeepsOtherFiles() async throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "r/figures/notes.txt")
        try folder.put("mine", in: "r/index.html")
        _ = try await Samples.write(Samples.request(out: folder.path + "/r", force: true))
        #expect(try folder.text("r/figures/notes.txt") == "mine")
        #expect(try folder.text("r/index.html").hasPrefix("<!DOCTYPE html>"))
        #expect(try folder.names() == ["r"])
    }

    @Test func replacesAnOldReportButNotWhatWasAdded() async throws {
        let folder = try TemporaryFolder()
        let out = folder.path + "/r"
        _ = try await Samples.write(Samples.request(out: out, formats: [.svg]))
        try folder.put("mine", in: "r/notes/a.txt")
        _ = try await Samples.write(Samples.request(out: out, formats: [.pdf]))
        #expect(try folder.names("r/figures").allSatisfy { $0.hasSuffix(".pdf") })
        #expect(try folder.text("r/notes/a.txt") == "mine")
        #expect(try folder.names() == ["r"])
    }

    @Test func writesIntoAnEmptyFolderAndThroughALink() async throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder.path + "/real", withIntermediateDirectories: false)
        try files.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
        _ = try await Samples.write(Samples.request(out: folder.path + "/link"))
        #expect(try folder.names("real").contains("manifest.json"))
        #expect(
            try files.destinationOfSymbolicLink(atPath: folder.path + "/link")
                == folder.path + "/real")
    }

    @Test func aFileInThePlaceIsAnError() async throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "r")
        await #expect(
            throws: ReportError.cannotWrite(
                path: folder.path + "/r", reason: "a file is in its place")
        ) {
            _ = try await Samples.write(Samples.request(out: folder.path + "/r", force: true))
        }
        #expect(try folder.text("r") == "mine")
    }

    @Test func aParentThatIsAFileIsAnError() async throws {
        let folder = try TemporaryFolder()
        try folder.put("mine", in: "file")
        let error = await #expect(throws: ReportError.self) {
            _ = try await Samples.write(Samples.request(out: folder.path + "/file/r"))
        }
        guard case .cannotWrite(folder.path + "/file/r", let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!reason.isEmpty)
        #expect(try folder.names() == ["file"])
    }
}
