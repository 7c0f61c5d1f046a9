import Testing

@testable import Rendering

@Suite struct IndexedPixelsTests {
    private func indexed(
        _ pixels: [UInt32], width: Int, height: Int, ignoring: UInt32 = 0
    ) -> IndexedPixels? {
        pixels.withUnsafeBytes {
            IndexedPixels(
                pixels: $0.baseAddress!, width: width, height: height,
                stride: 4 * pixels.count / height, ignoring: ignoring)
        }
    }

    @Test func indicesGiveTheColoursBack() throws {
        let pixels: [UInt32] = (0..<1000).map { UInt32($0 * $0 % 251) &* 0x01_0203 }
        let result = try #require(indexed(pixels, width: 50, height: 20))
        #expect(Set(result.colors).count == result.colors.count)
        #expect(result.indices.map { result.colors[Int($0)] } == pixels)
    }

    @Test func exactly256ColoursFit() {
        let pixels: [UInt32] = (0..<256).map { $0 * 0x10101 }
        #expect(indexed(pixels, width: 16, height: 16)?.colors.count == 256)
        #expect(indexed(pixels + [0x1234], width: 257, height: 1) == nil)
    }

    @Test func unusedBitsAndThePaddingOfRowsAreIgnored() throws {
        let pixels: [UInt32] = [0xFF00_0001, 0x0000_0001, 7, 8, 0x1200_0001, 2, 9, 10]
        let result = try #require(
            indexed(pixels, width: 2, height: 2, ignoring: 0xFF00_0000))
        #expect(result.colors == [1, 2])
        #expect(result.indices == [0, 0, 0, 1])
    }
}
