import Charts
import Testing

@testable import Rendering

@Suite struct FewColorsTests {
    @Test func upTo256ColoursStayAsTheyAre() {
        let image = SampleLists.image(columns: 16, rows: 16)
        #expect(FewColors.of(image) == image.rgba)
    }

    @Test func moreAreBroughtTogetherByStepsTooSmallToSee() {
        let image = SampleLists.image(columns: 40, rows: 25)
        let few = FewColors.of(image)
        let pixels = stride(from: 0, to: few.count, by: 4).map { Array(few[$0..<($0 + 4)]) }
        #expect(Set(pixels).count <= 256)
        #expect(zip(few, image.rgba).allSatisfy { abs(Int($0) - Int($1)) <= 4 })
        #expect(pixels.allSatisfy { $0[3] == 255 })
    }

    @Test func whatHasTooManyColoursKeepsThem() {
        var rgba: [UInt8] = []
        for pixel in 0..<4096 {
            rgba += [UInt8(pixel % 64 * 4), UInt8(pixel / 64 * 4), 0, 255]
        }
        let image = PixelImage(columns: 64, rows: 64, rgba: rgba)
        #expect(FewColors.of(image) == rgba)
    }
}
