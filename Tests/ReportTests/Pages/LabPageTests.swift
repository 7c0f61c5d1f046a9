import Base
import Datasets
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Report

/// Only a page with a laboratory may run WebAssembly, and it carries what that needs.
@Suite struct LabPageTests {
    private func page(_ lab: LabOffer?) async throws -> String {
        let folder = try TemporaryFolder()
        var evidence = Samples.evidence
        evidence.lab = lab
        _ = try await Samples.write(Samples.request(out: folder.path + "/r"), evidence: evidence)
        return try folder.text("r/index.html")
    }

    @Test func aLaboratoryIsInThePage() async throws {
        let page = try await page(LabOffer(.xor, RunSettings()))
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/))
        #expect(policy.output.1.contains("'wasm-unsafe-eval'; worker-src blob:;"))
        #expect(!page.contains("class=\"no-lab\""))
        // Nothing can be stepped through, but an address may ask for what the laboratory has not.
        for id in ["lab-offer", "lab-words", "lab-module", "explore-words"] {
            #expect(page.contains("id=\"\(id)\">"), "\(id)")
        }
        let offer = try #require(page.firstMatch(of: /id="lab-offer">([^<]*)</)?.output.1)
        let json = try #require(
            try JSONSerialization.jsonObject(with: unpacked(offer)) as? [String: Any])
        #expect((json["rows"] as? [[String: Any]])?.first?["id"] as? String == "noisy-xor")
        let module = try #require(page.firstMatch(of: /id="lab-module">([^<]*)</)?.output.1)
        #expect(String(module) == (try Asset(path: "lab/module.txt").text()))
    }

    @Test func whereThereIsNoneThePageSaysWhy() async throws {
        let page = try await page(nil)
        #expect(!page.contains("wasm") && !page.contains("worker-src"))
        #expect(!page.contains("id=\"lab\"") && page.contains("class=\"no-lab\""))
    }
}
