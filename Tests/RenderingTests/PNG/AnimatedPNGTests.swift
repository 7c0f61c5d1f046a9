import CCairo
import Charts
import Foundation
import Testing

@testable import Rendering

@Suite struct AnimatedPNGTests {
    /// A page with a square that moves, over letters that stay.
    private static func page(_ place: Int) -> DisplayList {
        let square = Path.rect(Rect(x: 20 + 10 * Double(place), y: 60, width: 8, height: 8))
        return SampleLists.list([
            SampleLists.text("A title"),
            .path(square, stroke: nil, fill: FillStyle(paint: .series(3), opacity: 0.5)),
        ])
    }

    private func rasters(_ count: Int, _ theme: Theme) throws -> [Raster] {
        let renderer = try Renderer(theme: theme)
        return try (0..<count).map { try renderer.raster(Self.page($0), dpi: 72) }
    }

    private func file(_ rasters: [Raster]) throws -> [UInt8] {
        let palette = FilmPalette(rasters)
        var indexer = IndexedPage.Indexer(palette)
        let pages = rasters.map { indexer.page($0) }
        var frames: [(frame: AnimatedPNG.Frame, milliseconds: UInt16)] = []
        for (place, page) in pages.enumerated() {
            let last = place > 0 ? pages[place - 1] : nil
            frames.append(
                (
                    try AnimatedPNG.Frame(page, after: last, palette: palette),
                    UInt16(100 * (place + 1))
                ))
        }
        return try AnimatedPNG(
            frames, last: pages[pages.count - 1], palette: palette, dpi: 72,
            metadata: RendererTests.metadata
        ).bytes
    }

    /// A frame as it lies in the file.
    private struct Stored {
        let part: IndexedPage.Part
        let milliseconds: Int
        let data: [UInt8]
    }

    private func frames(_ png: PNGChunks) -> [Stored] {
        let controls = png.chunks.filter { $0.name == "fcTL" }.map(\.data)
        let pixels = png.chunks.filter { $0.name == "fdAT" }.map(\.data)
        return zip(controls, pixels).map { control, data in
            func number(_ place: Int) -> Int { PNGChunks.number(control[place..<place + 4]) }
            return Stored(
                part: IndexedPage.Part(
                    x: number(12), y: number(16), width: number(4), height: number(8)),
                milliseconds: PNGChunks.number(control[20..<22]), data: Array(data.dropFirst(4)))
        }
    }

    /// Cairo's pixels of a PNG file, which libpng decodes and whose checksums it tries: `0xAARRGGBB`.
    private func decoded(_ bytes: [UInt8]) throws -> [UInt32] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "regplot-" + UUID().uuidString)
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let surface = try #require(cairo_image_surface_create_from_png(url.path))
        defer { cairo_surface_destroy(surface) }
        try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        let pixels = try #require(cairo_image_surface_get_data(surface))
        return Raster(
            cairo: pixels, width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface)),
            isOpaque: cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
        ).pixels
    }

    /// A frame's part as a file of its own.
    private func decoded(_ frame: Stored, of png: PNGChunks) throws -> [UInt32] {
        let header = try #require(png["IHDR"])
        let size = [frame.part.width, frame.part.height].flatMap { UInt32($0).bigEndianBytes }
        let chunks = [
            PNGChunk(type: "IHDR", data: size + header.dropFirst(8)),
            PNGChunk(type: "PLTE", data: try #require(png["PLTE"])),
            PNGChunk(type: "tRNS", data: try #require(png["tRNS"])),
            PNGChunk(type: "IDAT", data: frame.data), PNGChunk(type: "IEND", data: []),
        ]
        return try decoded(PNGChunk.signature + chunks.flatMap(\.bytes))
    }

    /// By the specification: `acTL` before the image, and one count over all `fcTL` and `fdAT`.
    @Test func chunksComeInTheOrderOfTheSpecification() throws {
        let png = try #require(PNGChunks(file(rasters(3, .light))))
        let names = png.chunks.map(\.name).filter { !$0.hasSuffix("Xt") }
        #expect(names.first == "IHDR" && names.last == "IEND")
        let control = try #require(names.firstIndex(of: "acTL"))
        let image = try #require(names.firstIndex(of: "IDAT"))
        let moving = names.filter { $0 == "fcTL" || $0 == "fdAT" }
        #expect(moving == ["fcTL", "fdAT", "fcTL", "fdAT", "fcTL", "fdAT"])
        #expect(control < image && names.firstIndex(of: "fcTL").map { $0 > image } ?? false)
        let numbers = png.chunks.filter { $0.name == "fcTL" || $0.name == "fdAT" }
            .map { PNGChunks.number($0.data[0..<4]) }
        #expect(numbers == Array(0..<6))
        // Three frames, for ever.
        #expect(png["acTL"] == [0, 0, 0, 3, 0, 0, 0, 0])
        #expect(png.texts["Title"] == "A title & more" && png.texts["Description"] == "结论")
    }

    @Test func aFrameHoldsWhatChangedAlone() throws {
        let png = try #require(PNGChunks(file(rasters(3, .light))))
        let frames = frames(png)
        #expect(frames.map(\.milliseconds) == [100, 200, 300])
        #expect(
            frames[0].part == IndexedPage.Part(x: 0, y: 0, width: png.width, height: png.height))
        #expect(frames[1].part == IndexedPage.Part(x: 20, y: 60, width: 18, height: 8))
        #expect(frames[2].part == IndexedPage.Part(x: 30, y: 60, width: 18, height: 8))
    }

    /// Put over each other, frames are what was drawn; programs that show one picture show the last.
    @Test(arguments: [Theme.light, .dark, .transparent])
    func framesDecodeToWhatWasDrawn(theme: Theme) throws {
        let rasters = try rasters(4, theme)
        let bytes = try file(rasters)
        let png = try #require(PNGChunks(bytes))
        let replaces = theme.isTransparent
        let controls = png.chunks.filter { $0.name == "fcTL" }.map(\.data)
        #expect(controls.map { $0[25] == 0 } == [replaces, replaces, replaces, replaces])
        var page = [UInt32](repeating: 0, count: png.width * png.height)
        for (frame, raster) in zip(frames(png), rasters) {
            let pixels = try decoded(frame, of: png)
            for row in 0..<frame.part.height {
                for column in 0..<frame.part.width {
                    let pixel = pixels[row * frame.part.width + column]
                    guard replaces || pixel >> 24 == 255 else { continue }
                    page[(frame.part.y + row) * png.width + frame.part.x + column] = pixel
                }
            }
            #expect(zip(page, raster.pixels).allSatisfy { Self.distance($0, $1) <= 4 })
            // The page's own colour is exact.
            #expect(page[0] == raster.pixels[0])
        }
        #expect(zip(try decoded(bytes), page).allSatisfy { Self.distance($0, $1) <= 1 })
    }

    /// By the channel that differs most.
    private static func distance(_ one: UInt32, _ other: UInt32) -> Int {
        [24, 16, 8, 0].map { abs(Int(one >> $0 & 255) - Int(other >> $0 & 255)) }.max() ?? 0
    }

    /// Few colours are themselves; of many, none is far from the one that stands for it.
    @Test func coloursKeepTheirLooks() throws {
        let renderer = try Renderer()
        let image = SampleLists.image(columns: 40, rows: 30)
        func raster(_ commands: [Command]) throws -> Raster {
            try renderer.raster(SampleLists.list(commands), dpi: 72)
        }
        let few = try raster([
            .path(
                .rect(Rect(x: 20, y: 20, width: 40, height: 40)), stroke: nil,
                fill: FillStyle(paint: .series(1)))
        ])
        let exact = FilmPalette([few])
        #expect(exact.colors.count == 2)
        #expect(Set(few.pixels.map { exact.colors[exact.index(of: $0)] }).count == 2)
        let many = try raster([
            .image(image, in: Rect(x: 0, y: 0, width: 200, height: 120), smooth: true)
        ])
        let palette = FilmPalette([many])
        #expect(palette.colors.count == FilmPalette.most)
        for pixel in Set(many.pixels) {
            let difference = palette.colors[palette.index(of: pixel)] - FilmPalette.channels(pixel)
            #expect((difference * difference).sum() < 12 * 12)
        }
    }

    @Test func nothingThatChangedIsOnePixel() throws {
        let raster = try rasters(1, .light)[0]
        let png = try #require(PNGChunks(file([raster, raster])))
        #expect(frames(png)[1].part == IndexedPage.Part(x: 0, y: 0, width: 1, height: 1))
    }

    @Test func theSameFramesGiveTheSameBytes() throws {
        #expect(try file(rasters(3, .light)) == file(rasters(3, .light)))
    }
}
