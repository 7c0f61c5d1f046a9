import Charts
import Testing

@testable import Rendering

@Suite struct PNGFileTests {
    @Test func theHeaderGivesTheSizeInPixels() throws {
        let file = try RendererTests.file(SampleLists.everything, .png, dpi: 144)
        let png = try #require(PNGChunks(file))
        #expect(png.width == 400)
        #expect(png.height == 240)
    }

    @Test func resolutionIsWrittenPerMetre() throws {
        let file = try RendererTests.file(SampleLists.white, .png, dpi: 200)
        let chunk = try #require(PNGChunks(file)?["pHYs"])
        #expect(PNGChunks.number(chunk[0..<4]) == 7874)
        #expect(PNGChunks.number(chunk[4..<8]) == 7874)
        #expect(chunk[8] == 1)
    }

    @Test func textsSayWhereTheFigureComesFrom() throws {
        let file = try RendererTests.file(SampleLists.white, .png)
        let png = try #require(PNGChunks(file))
        #expect(
            png.texts == [
                "Title": "A title & more", "Software": "regplot",
                "Comment": "regplot xor --all", "Source": "1–20", "Description": "结论",
            ])
        // Latin-1 cannot hold the last two.
        #expect(png.chunks.filter { $0.name == "iTXt" }.count == 2)
        #expect(png.chunks.filter { $0.name == "tEXt" }.count == 3)
    }

    @Test func fewColoursGetAPalette() throws {
        let rect = Path.rect(Rect(x: 20, y: 20, width: 40, height: 40))
        let list = SampleLists.list([
            .path(rect, stroke: nil, fill: FillStyle(paint: .series(3)))
        ])
        let png = try #require(PNGChunks(RendererTests.file(list, .png, dpi: 72)))
        #expect(png.colorType == 3)
        let blue = Theme.light.color(.series(3)).bytes
        #expect(png["PLTE"] == [255, 255, 255, blue.red, blue.green, blue.blue])
    }

    @Test func manyColoursAreWrittenInFull() throws {
        let image = SampleLists.image(columns: 20, rows: 20)
        let list = SampleLists.list([
            .image(image, in: Rect(x: 0, y: 0, width: 100, height: 100), smooth: false)
        ])
        let png = try #require(PNGChunks(RendererTests.file(list, .png, dpi: 72)))
        #expect(png.colorType == 2)
        #expect(png["PLTE"] == nil)
    }

    @Test func transparentPagesKeepTheirAlpha() throws {
        let rect = Path.rect(Rect(x: 20, y: 20, width: 40, height: 40))
        let list = SampleLists.list([
            .path(rect, stroke: nil, fill: FillStyle(paint: .series(3), opacity: 0.5))
        ])
        let file = try RendererTests.file(
            list, .png, dpi: 72, renderer: Renderer(theme: .transparent))
        let png = try #require(PNGChunks(file))
        // A palette whose first colour is clear, or a channel of its own.
        #expect(png["tRNS"]?.first == 0 || png.colorType == 6)
    }

    @Test func coloursAreDividedByTheirAlpha() {
        // Two pixels in a row of three: half of an orange, and nothing.
        let pixels: [UInt32] = [0x8080_4000, 0, 99]
        let bytes = pixels.withUnsafeBytes {
            PNGEncoder.straight($0.baseAddress!, width: 2, height: 1, stride: 12)
        }
        #expect(bytes == [255, 128, 0, 128, 0, 0, 0, 0])
    }
}
