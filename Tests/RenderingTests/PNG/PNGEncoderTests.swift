import CCairo
import Testing

@testable import Rendering

@Suite struct PNGEncoderTests {
    /// Pixels as `0xAARRGGBB`, multiplied by alpha, read back by Cairo through libpng and zlib, which
    /// check every checksum.
    private func decoded(_ file: [UInt8]) throws -> (width: Int, height: Int, pixels: [UInt32]) {
        final class Source {
            let bytes: [UInt8]
            var next = 0
            init(_ bytes: [UInt8]) { self.bytes = bytes }
        }
        let source = Source(file)
        let surface = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                { closure, data, count in
                    let source = Unmanaged<Source>.fromOpaque(closure!).takeUnretainedValue()
                    guard source.next + Int(count) <= source.bytes.count else {
                        return CAIRO_STATUS_READ_ERROR
                    }
                    for index in 0..<Int(count) { data![index] = source.bytes[source.next + index] }
                    source.next += Int(count)
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(source).toOpaque())!
        }
        defer { cairo_surface_destroy(surface) }
        try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        let (width, height) = (
            Int(cairo_image_surface_get_width(surface)),
            Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface))
        let data = UnsafeRawPointer(try #require(cairo_image_surface_get_data(surface)))
        let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
        let pixels = (0..<height).flatMap { row in
            (0..<width).map { column -> UInt32 in
                let pixel = data.load(fromByteOffset: row * stride + 4 * column, as: UInt32.self)
                return isOpaque ? pixel | 0xFF00_0000 : pixel
            }
        }
        return (width, height, pixels)
    }

    private func encoded(_ pixels: [UInt32], width: Int) throws -> [UInt8] {
        try pixels.withUnsafeBytes { buffer in
            try PNGEncoder().encode(
                opaque: buffer.baseAddress!, width: width, height: pixels.count / width,
                stride: 4 * width)
        }
    }

    /// Numbers that look random, always the same.
    private func noise(_ count: Int) -> [UInt32] {
        var state: UInt32 = 12345
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            return state | 0xFF00_0000
        }
    }

    private func expectSame(_ pixels: [UInt32], width: Int) throws {
        let back = try decoded(try encoded(pixels, width: width))
        #expect(back.width == width)
        #expect(back.height == pixels.count / width)
        #expect(back.pixels == pixels)
    }

    @Test func noiseComesBack() throws {
        try expectSame(noise(300 * 200), width: 300)
    }

    @Test(arguments: [1, 2, 3, 85, 86, 87, 171, 172, 173, 400])
    func runsOfAllLengthsComeBack(width: Int) throws {
        // Rows like the one above, rows of one colour, and rows that begin or end unlike.
        let colors = noise(600)
        var pixels: [UInt32] = []
        for row in 0..<60 {
            let flat = colors[row / 3]
            for column in 0..<width {
                let isEdge = column < row % 5 || column >= width - row % 4
                pixels.append(isEdge ? colors[(row * 7 + column) % 600] : flat)
            }
        }
        try expectSame(pixels, width: width)
    }

    @Test func rowsTooWideToLookUpComeBack() throws {
        let row = noise(12000)
        try expectSame(row + row + row, width: 12000)
    }

    @Test func aPageOfOneColourIsTiny() throws {
        let pixels = [UInt32](repeating: 0xFFFF_FFFF, count: 2000 * 1500)
        let file = try encoded(pixels, width: 2000)
        #expect(file.count < 8000)
        #expect(try decoded(file).pixels == pixels)
    }

    @Test func manyBlocksComeBack() throws {
        // More literals than a block holds, with runs across the blocks' ends.
        let colors = noise(150 * 1000)
        let pixels = colors.indices.map { colors[$0 % 37 < 9 ? $0 - $0 % 37 : $0] }
        try expectSame(pixels, width: 150)
    }

    @Test func paletteAndTransparencyComeBack() throws {
        let rgba: [UInt8] = [255, 0, 0, 255, 0, 0, 0, 0, 0, 255, 0, 255, 0, 0, 255, 255]
        let back = try decoded(PNGEncoder().encode(rgba: rgba, width: 2, height: 2))
        #expect(back.pixels == [0xFFFF_0000, 0, 0xFF00_FF00, 0xFF00_00FF])
        var many: [UInt8] = []
        var expected: [UInt32] = []
        for index in 0..<400 {
            many += [UInt8(index & 255), UInt8(index >> 8), 7, 255]
            expected.append(0xFF00_0007 | UInt32(index & 255) << 16 | UInt32(index >> 8) << 8)
        }
        let all = try decoded(PNGEncoder().encode(rgba: many, width: 20, height: 20))
        #expect(all.pixels == expected)
    }
}
