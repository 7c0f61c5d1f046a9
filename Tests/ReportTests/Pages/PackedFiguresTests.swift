import Experiments
import Foundation
import TestSupport
import Testing

@testable import Report

@Suite struct PackedFiguresTests {
    private func image(_ data: String) -> String {
        "<image x=\"1\" href=\"data:image/png;base64,\(data)\"/>"
    }

    @Test func anImageOfBothDrawingsTravelsOnce() {
        let wide = "<svg>" + image("AAAA") + image("BBBB") + "</svg>"
        let narrow = "<svg>" + image("BBBB") + image("CCCC") + image("AAAA") + "</svg>"
        #expect(
            PackedFigures.sharing(narrow, with: wide)
                == "<svg><image x=\"1\" href=\"image:1\"/>" + image("CCCC")
                + "<image x=\"1\" href=\"image:0\"/></svg>")
        #expect(PackedFigures.sharing("<svg/>", with: wide) == "<svg/>")
    }

    @Test func aPageHasEachFigureOnce() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(
            Samples.request(out: folder.path + "/r"), evidence: Samples.evidence)
        let page = try folder.text("r/index.html")
        #expect(page.components(separatedBy: "<svg").count - 1 == Samples.evidence.figures.count)
        let packed = try #require(page.firstMatch(of: /id="figures-packed">([^<]*)</)?.output.1)
        let figures = try #require(
            try JSONSerialization.jsonObject(with: unpacked(packed)) as? [String: [String: String]])
        #expect(figures.keys.sorted() == ["alpha", "beta"])
        for (id, figure) in figures {
            #expect(figure["narrow"]?.contains("<title id=\"\(id)-narrow-title\">") == true)
            #expect(figure["tables"]?.contains("<table data-panel=\"0\">") == true)
        }
    }

    /// A browser lays out no drawing that is far from the screen, and forgets what it says.
    @Test func aFigureSaysWhatItShowsOutsideOfItsDrawing() async throws {
        let folder = try TemporaryFolder()
        _ = try await Samples.write(
            Samples.request(out: folder.path + "/r"), evidence: Samples.evidence)
        let page = try folder.text("r/index.html")
        #expect(page.contains("aria-describedby=\"alpha-description\""))
        #expect(page.contains("<p id=\"alpha-description\" hidden>The loss falls.</p>"))
    }
}
