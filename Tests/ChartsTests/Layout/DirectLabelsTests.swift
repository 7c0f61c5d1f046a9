import Base
import TestSupport
import Testing

@testable import Charts

@Suite struct DirectLabelsTests {
    @Test func labelsMoveApartAndStayWithin() {
        var random = SampleRandom(state: 2)
        for _ in 0..<200 {
            let count = Int.random(in: 1...6, using: &random)
            let wishes = (0..<count).map { _ in
                (
                    centre: Double.random(in: -20...120, using: &random),
                    height: Double.random(in: 8...16, using: &random)
                )
            }
            let tops = DirectLabels.spread(wishes, within: (0, 100))
            let boxes = zip(tops, wishes).sorted { $0.0 < $1.0 }
            for (a, b) in zip(boxes, boxes.dropFirst()) {
                #expect(b.0 >= a.0 + a.1.height - 1e-9)
                #expect(a.1.centre <= b.1.centre + 1e-9 || a.0 <= b.0)
            }
            for (top, wish) in boxes {
                #expect(top >= -1e-9 && top + wish.height <= 100 + 1e-9)
            }
        }
    }

    @Test func labelsWithRoomStayAtTheirLines() {
        let tops = DirectLabels.spread(
            [(centre: 50, height: 10), (centre: 20, height: 10)], within: (0, 100))
        #expect(tops == [45, 15])
    }

    private func hasLegendGroup(_ figure: Figure, _ width: Double) throws -> Bool {
        let list = try figure.displayList(
            width: width, theme: .light, words: .en, measurer: PlainMeasurer(),
            includeCaption: false, includeTitle: false)
        let words = list.textBoxes.filter { $0.text == "none" }
        #expect(words.count == 1)
        return (words.first?.rect.x ?? 0) < 100
    }

    @Test func linesAreNamedAtTheirEndsUpToSix() throws {
        #expect(try !hasLegendGroup(SampleFigures.lines(6, .en), 510))
        #expect(try hasLegendGroup(SampleFigures.lines(8, .en), 510))
        #expect(try hasLegendGroup(SampleFigures.lines(6, .en), 240))
    }
}
