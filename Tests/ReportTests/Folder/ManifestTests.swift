import Foundation
import Testing

@testable import Report

@Suite struct ManifestTests {
    @Test(arguments: [
        "", "{", "[]", "{}", "{\"generator\": \"regplot\"}", "\u{0}",
        String(repeating: "[", count: 100_000),
    ])
    func whatIsNoManifestIsRefusedInALine(text: String) throws {
        let error = #expect(throws: ReportError.self) {
            try Manifest(Data(text.utf8), path: "r/manifest.json")
        }
        let message = "\(try #require(error))"
        #expect(message.contains("r/manifest.json") && message.count < 300)
    }

    @Test func anotherProgramsManifestIsRefused() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"))
        let text = try folder.text("r/manifest.json").replacing("\"regplot\"", with: "\"other\"")
        #expect(throws: ReportError.self) {
            try Manifest(Data(text.utf8), path: "manifest.json")
        }
    }
}
