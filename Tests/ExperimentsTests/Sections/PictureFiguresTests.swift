import Base
import Charts
import Datasets
import Methods
import TestSupport
import Testing

@testable import Experiments

@Suite struct PictureFiguresTests {
    private func digits() throws -> Dataset.Picture {
        let entry = try #require(DatasetCatalog.all.first { $0.id == "digits" })
        return try #require(LearningTask(entry).dataset.picture)
    }

    /// The first pixel lies at the upper left of its picture, and a pixel parts pictures.
    @Test func sheetsKeepPicturesApart() throws {
        let size = try digits()
        let sheet = PictureSheet(size: size, columns: 2, rows: 2)
        let blank = [Double](repeating: 0, count: size.width * size.height)
        var marked = blank
        marked[0] = 1
        let values = sheet.mark([blank, marked, blank], colors: .ink(0...1)).values
        let top = values.count - 1
        #expect(values[top][size.width + 1] == 1)
        #expect(values.joined().count { $0 == 1 } == 1)
        let gaps = values.map { $0[size.width] } + values[size.height]
        #expect(!gaps.contains { !$0.isNaN })
        // The fourth picture is missing.
        #expect(values[0][size.width + 1].isNaN && values[0][0] == 0)
        #expect(
            sheet.centre(column: 1, row: 0).x - sheet.centre(column: 0, row: 0).x
                == Double(size.width + 1))
    }

    /// Pixels are no numbers to read one by one.
    @Test func picturesHaveNoTable() throws {
        let size = try digits()
        let pixels = [Double](repeating: 0.5, count: size.width * size.height)
        let mark = PictureSheet(size: size, columns: 1, rows: 1).mark(
            [pixels], colors: .ink(0...1))
        #expect(mark.isPicture && mark.shownField == nil)
    }

    private func figure(_ given: [[Int]], right: [Int]) throws -> MistakesFigure {
        let size = try digits()
        let pixels = [Double](repeating: 0, count: size.width * size.height)
        return MistakesFigure(
            right.indices.map { row in
                .init(row: row, pixels: pixels, right: right[row], given: given.map { $0[row] })
            }, methods: [.none, .l2], size: size, classes: ["a", "b", "c"],
            caption: Phrase("label.weight"))
    }

    /// Every method is shown the same pictures, those that most get wrong first.
    @Test func mistakesAreCountedForEveryMethod() throws {
        let own = try figure([[0, 1, 2, 0], [0, 2, 2, 1]], right: [0, 1, 0, 0])
        #expect(own.wrong == [1, 3])
        #expect(own.pictures.map(\.row) == [2, 1, 3])
        #expect(own.pictures.map(\.mistakes) == [2, 1, 1])
        for words in Words.all {
            let title = own.figure(words).title.plain
            #expect(title.contains("3") && title.contains("4") && title.contains("1"))
        }
    }

    @Test func nothingMisreadIsASentence() throws {
        let own = try figure([[0, 1], [0, 1]], right: [0, 1])
        for words in Words.all { #expect(own.figure(words).isSentence) }
    }
}
