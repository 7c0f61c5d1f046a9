import Charts
import Rendering
import Testing

@Suite struct CairoImageTests {
    private let rect = Rect(x: 10, y: 10, width: 80, height: 60)

    private func imageElement(smooth: Bool) throws -> MarkupCheck.Element {
        let list = SampleLists.list([.image(SampleLists.image(), in: rect, smooth: smooth)])
        let svg = String(decoding: try RendererTests.file(list, .svg), as: UTF8.self)
        return try #require(MarkupCheck.parse(svg)?.first { $0.name == "image" })
    }

    /// Cairo does not write whether a viewer may blur, so that cells must be many pixels each.
    @Test func sharpCellsKeepTheirEdgesInAnyViewer() throws {
        let attributes = try imageElement(smooth: false).attributes
        let width = try #require(attributes["width"].flatMap(Int.init))
        let height = try #require(attributes["height"].flatMap(Int.init))
        #expect(width == 240)
        #expect(height == 180)
    }

    @Test func smoothFieldsAreInterpolatedBeforeAnyViewerDoes() throws {
        let attributes = try imageElement(smooth: true).attributes
        let width = try #require(attributes["width"].flatMap(Int.init))
        #expect(width >= 80)
        #expect(width % 4 == 0)
    }

    @Test func imagesWithManyPixelsStayAsTheyAre() throws {
        let image = SampleLists.image(columns: 300, rows: 200)
        let list = SampleLists.list([.image(image, in: rect, smooth: false)])
        let svg = String(decoding: try RendererTests.file(list, .svg), as: UTF8.self)
        #expect(svg.contains("width=\"300\" height=\"200\""))
    }
}
